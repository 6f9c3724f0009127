package io.sortie.journeys.mutations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.sortie.journeys.RunningSortie;
import io.sortie.journeys.mutations.ConcernedJourneys.Red;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The journeys notice a slip of the hand in a diagram. Each spoilt diagram is deployed into the running application as a
 * newer version, the journeys through that process run until one is red, the diagram is taken back, and that journey
 * must be green again: so it was the diagram. A diagram that nobody misses anything in fails the run: a journey is missing then.
 * Here one mutation of each kind; all of them with {@code mvn verify -Dtest=DiagramMutationsTest -Dmutations=all},
 * those of some processes with a pattern in place of "all".
 */
class DiagramMutationsTest extends RunningSortie {

    private static final String WANTED = System.getProperty("mutations", "none");

    /** A question, a boundary event, an awaited event and an event subprocess. */
    private static final Set<String> SAMPLE =
            Set.of("gateway_endedAtStore", "event_handlingOverdue", "event_retentionOver", "subProcess_undo");

    private static final List<String> TABLE = new ArrayList<>();

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private final ConcernedJourneys journeys = new ConcernedJourneys();

    @TestFactory
    @DisplayName("a spoilt diagram is noticed by a journey")
    Stream<DynamicTest> noticed() {
        return chosen().stream().map(mutation -> dynamicTest(mutation.toString(), () -> assertNoticed(mutation)));
    }

    @Test
    @DisplayName("every process has its journeys")
    void everyProcessHasJourneys() {
        assertThat(Mutation.all()).map(Mutation::process).allMatch(ConcernedJourneys::know);
    }

    @AfterAll
    static void print() {
        System.out.println(
                TABLE.stream().sorted().collect(Collectors.joining("\n", "spoilt | noticed by | after\n", "\n")));
    }

    private static List<Mutation> chosen() {
        List<Mutation> chosen = Mutation.all().stream()
                .filter(mutation -> WANTED.equals("all")
                        || mutation.process().matches(WANTED)
                        || WANTED.equals("none") && SAMPLE.contains(mutation.element()))
                .toList();
        assertThat(chosen).hasSizeGreaterThanOrEqualTo(WANTED.equals("none") ? SAMPLE.size() : 1);
        return chosen;
    }

    private void assertNoticed(Mutation mutation) {
        long started = System.nanoTime();
        Set<String> before = running();
        String deployment = repository
                .createDeployment()
                .addModelInstance(mutation.file().getFileName().toString(), mutation.spoilt())
                .deploy()
                .getId();
        Optional<Red> red;
        try {
            red = journeys.firstRed(mutation.process());
        } finally {
            takeBack(deployment, before);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        TABLE.add(mutation + " | " + red.map(Red::name).orElse("NOBODY") + " | " + seconds + " s");
        assertThat(red).as("first red journey").isPresent();
        assertThat(journeys.failure(red.get().id()))
                .as("with the original again: " + red.get().name())
                .isEmpty();
    }

    /** All as before: nothing that was started goes on, no fault is waited for, the original is the newest version. */
    private void takeBack(String deployment, Set<String> before) {
        Set<String> left = running();
        left.removeAll(before);
        runtime.deleteProcessInstances(List.copyOf(left), "its diagram was spoilt", true, true, true);
        repository.deleteDeployment(deployment, true, true, true);
        jdbc.sql("update case_file set closed_at = opened_at, open_key = null where closed_at is null"
                        + " and not exists (select 1 from ACT_RU_EXECUTION where ID_ = process_instance_id)")
                .update();
        // else the balance that other journeys look at would miss them for ever
        jdbc.sql("update refund_payment set status = 'OTHER_MEANS', failure = 'ALREADY_PAID' where status = 'FAILED'"
                        + " and reference in (select reference from case_file where closed_at is not null)")
                .update();
        send("DELETE", "/demo/billing/faults", null, null);
        send("DELETE", "/demo/mailbox/faults", null, null);
        settle();
    }

    private Set<String> running() {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
