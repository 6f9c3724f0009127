package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sortie.crash.CrashHttp.Answer;
import io.sortie.sandbox.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two real processes of the application on one PostgreSQL, whose job locks run out in the middle of each call to billing.
 * After each test everything that was asked of the two so far is audited.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final Duration TO_SETTLE = Duration.ofMinutes(4);
    private static final int CASES = Integer.getInteger("nodes.cases", 12);
    private static final int APART = Integer.getInteger("nodes.apart", 15);
    private static final String TELLS_OF_ITS_JOBS = "--logging.level.org.camunda.bpm.engine.jobexecutor=DEBUG";
    private static final long A_FEW_MEGABYTES = 5_000_000;
    private static final String MAILS_SENT = "mail [a-z-]+ of .* sent";
    private static final String JOBS_BEGUN = "Acquired [1-9][0-9]* jobs";

    private final People people = new People();
    private TwoNodes nodes;

    @BeforeAll
    void start() {
        nodes = new TwoNodes();
    }

    @AfterAll
    void end() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @AfterEach
    void nothingIsLostOrDoneTwice() {
        allIsDone();
        CrashAudit audit = CrashAudit.onTheWay(nodes.database(), people.all());
        assertThat(audit.findings())
                .allSatisfy((what, found) -> assertThat(found).as(what).isEmpty());
        assertThat(audit.figure("mails doubled, same Message-ID")).isZero();
        assertThat(RunningBooks.callsThatOverlap(nodes.database())).isEmpty();
    }

    @Test
    @DisplayName("R3 job locks of one second, calls of four: one call at a time and one end or refund for each case")
    void locksRunOutDuringCalls() {
        List<Departure> leaving = new ArrayList<>(people.some(CASES / 2, Way.SELF_SERVICE, nodes.http()));
        leaving.addAll(people.some(CASES / 2, Way.REFUNDED, nodes.http()));
        leaving.forEach(People::asks);
        allIsDone();
        Map<String, Integer> calls = RunningBooks.callsByNode(nodes.database());
        Set<String> byTheFirst = RunningBooks.refused(nodes.first());
        Set<String> byTheSecond = RunningBooks.refused(nodes.second());
        System.out.printf(
                "R3: %d cases, effects by node %s; begun again during the call: %d by the first node, %d by the second%n",
                leaving.size(), calls.values(), byTheFirst.size(), byTheSecond.size());
        assertThat(calls).as("nodes that called").hasSizeGreaterThan(1);
        assertThat(List.of(byTheFirst, byTheSecond)).as("locks run out").noneMatch(Set::isEmpty);
    }

    @Test
    @DisplayName(
            "R10 one link pressed 100 times at once on two nodes: one transition, mail, effect; 100 friendly pages")
    void pressedOnBothNodes() throws Exception {
        Departure anna = people.some(1, Way.CONFIRMED, nodes.http()).get(0);
        People.asks(anna);
        Patience.await(TO_SETTLE, "the link", () -> anna.link().isPresent());
        String link = anna.link().orElseThrow();
        List<Answer> pages = AtOnce.run(100, () -> nodes.http().press(link).orElseThrow());
        assertThat(pages).extracting(Answer::status).containsOnly(200, 410).containsOnlyOnce(200);
        assertThat(pages).allSatisfy(page -> assertThat(page.text()).contains("<h1"));
        Patience.await(TO_SETTLE, "the agent's decision", () -> anna.advance() && anna.done() || anna.done());
        assertThat(RunningBooks.timeline(nodes.database(), anna, "confirmed")).isEqualTo(1);
        assertThat(RunningBooks.mails(nodes.database(), anna, "case-opened")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "R12 R17 one key 50 times at once on two nodes: one case; the same after a restart in which no request fails")
    void restartedUnderLoad() throws Exception {
        Departure anna = people.some(1, Way.NEVER_CONFIRMED, nodes.http()).get(0);
        anna.advance();
        List<Answer> answers = AtOnce.run(50, () -> anna.request().orElseThrow());
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(TwoNodesTest::reference).containsOnly(reference(answers.get(0)));
        People.asks(anna);
        assertThat(anna.reference()).isEqualTo(reference(answers.get(0)));
        restartUnderLoad();
        List<Answer> again = AtOnce.run(50, () -> anna.request().orElseThrow());
        assertThat(again).extracting(Answer::status).containsOnly(201);
        assertThat(again).extracting(TwoNodesTest::reference).containsOnly(anna.reference());
    }

    /** A rolling restart of one of the two: it ends as it is asked to, and who asks it meanwhile asks the other. */
    private void restartUnderLoad() {
        try (SteadyLoad load = new SteadyLoad(() -> People.asks(people.one(Way.NEVER_CONFIRMED, nodes.http())))) {
            Patience.await(TO_SETTLE, "load", () -> load.done() > 10);
            int before = nodes.http().failures();
            nodes.second().end();
            int whenGone = load.done();
            nodes.second().start();
            System.out.printf(
                    "R17: %d opened before, %d while one node was gone, %d times nobody answered there%n",
                    whenGone, load.done() - whenGone, nodes.http().failures() - before);
            assertThat(load.done()).as("opened while it was gone").isGreaterThan(whenGone);
        }
    }

    @Test
    @DisplayName("R14 a node with another time says that it is down and begins nothing; the others do its work, once")
    void anotherTime() {
        assumeTrue(FakeTime.isInstalled(), "R14 was skipped: apt-get install faketime");
        try (SortieProcess third = nodes.node("third", FakeTime.environment(APART), TELLS_OF_ITS_JOBS)) {
            third.launch();
            third.awaitStarted(() -> third.http().get("/actuator/health", null).isPresent());
            Answer health = third.http().get("/actuator/health", "admin").orElseThrow();
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.body().at("/components/clocks/status").asText()).isEqualTo("DOWN");
            Duration apart = Duration.parse(
                    health.body().at("/components/clocks/details/difference").asText());
            assertThat(apart).isBetween(Duration.ofSeconds(APART - 5), Duration.ofSeconds(APART + 5));
            assertThat(nodes.http().reached("/actuator/health")).isTrue();
            people.some(4, Way.SELF_SERVICE, third.http()).forEach(People::asks);
            people.some(4, Way.NEVER_CONFIRMED, third.http()).forEach(People::asks);
            allIsDone();
            assertThat(third.log().toFile().length())
                    .as("a log of a node that waits")
                    .isLessThan(A_FEW_MEGABYTES);
            assertThat(third.log()).content().doesNotContainPattern(JOBS_BEGUN).doesNotContainPattern(MAILS_SENT);
        }
    }

    private void allIsDone() {
        Patience.await(TO_SETTLE, "all to be done", () -> RunningBooks.quiet(nodes.database()));
    }

    private static String reference(Answer opened) {
        return opened.body().path("reference").asText();
    }
}
