package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer is lost, and nobody can be asked: nothing is done twice, and a person finds out (rule 1, R5, R6). */
class UnknownOutcomeTest extends CancellationJourney {

    private static final String NOTE = "findingNote";

    private FaultyCalls faults;
    private UnreliableProvider provider;

    @AfterEach
    void nobodyIsAskedAnyMore() {
        reliable();
        Clarifying.answerAll(this);
    }

    @BeforeEach
    void reliable() {
        settle();
        faults = new FaultyCalls(this);
        faults.clear();
        provider = new UnreliableProvider(this);
        provider.reliable();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName(
            "R6 the window over: nothing sent again, one task; found done, the case goes on as if the answer had come")
    void foundDone(FaultyEffect effect) {
        Cancelling leaving = stuck(effect);
        Clarifying clarifying = Clarifying.of(leaving);
        assertThat(effect.happened(leaving)).isEqualTo(1);
        answerDone(clarifying, effect);
        assertThat(clarifying.tasks()).isEmpty();
        assertThat(leaving.timeline())
                .anyMatch(line -> line.startsWith("We have checked: the step was done. It stands in"))
                .anyMatch(line -> line.startsWith("The step has been repaired"));
        assertThat(leaving.state()).isEqualTo(effect == FaultyEffect.CANCEL ? "IN_RETENTION" : "CLOSED");
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(calls(effect, leaving)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName("R6 found not done: sent once more under the same key, and the case goes on")
    void foundNotDone(FaultyEffect effect) {
        Cancelling leaving = leaving(effect);
        provider.guarantees(false, "PT0S");
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), "FAIL_BEFORE", 1);
        lastStep.run();
        advance("PT1M");
        assertThat(faults.fired(effect.operation())).isEqualTo(1);
        Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "No booking under the key.");
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(calls(effect, leaving)).isEqualTo(2);
        assertThat(leaving.state()).isEqualTo(effect == FaultyEffect.CANCEL ? "IN_RETENTION" : "CLOSED");
        assertThat(leaving.timeline())
                .anyMatch(line -> line.equals(
                        "We have checked: the step was not done, so it is done now. No booking under the key."));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName("R5 look-up possible: resolved by itself within ten minutes, nothing sent again, nobody asked")
    void lookedUp(FaultyEffect effect) {
        Cancelling leaving = leaving(effect);
        provider.guarantees(true, "PT0S");
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), "FAIL_AFTER", 1);
        lastStep.run();
        advance("PT10M");
        assertThat(faults.fired(effect.operation())).isEqualTo(1);
        assertThat(calls(effect, leaving)).isEqualTo(1);
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(leaving.state()).isEqualTo(effect == FaultyEffect.CANCEL ? "IN_RETENTION" : "CLOSED");
        assertThat(Clarifying.of(leaving).tasks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName("no look-up, inside the window: sent again under the same key, and it happened once")
    void insideTheWindow(FaultyEffect effect) {
        Cancelling leaving = leaving(effect);
        provider.guarantees(false, "PT24H");
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), "FAIL_AFTER", 1);
        lastStep.run();
        advance("PT10M");
        assertThat(calls(effect, leaving)).isEqualTo(2);
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(Clarifying.of(leaving).tasks()).isEmpty();
    }

    @Test
    @DisplayName("R6 the sandbox does a forgotten key again, so that a second sending would be seen")
    void theTrapIsArmed() {
        Cancelling leaving = stuck(FaultyEffect.ERASE);
        Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "A wrong answer.");
        assertThat(FaultyEffect.ERASE.happened(leaving)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "R6 the incident comes at once, the case shows it, and the task says what to look for, where, and by when")
    void whatThePersonSees() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        Clarifying clarifying = Clarifying.of(leaving);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline())
                .anyMatch(line -> line.startsWith("The answer to the last step was lost on the way."));
        assertThat(clarifying.shown("orderedText")).isEqualTo("Stop billing");
        assertThat(clarifying.shown("effectKey")).isEqualTo(leaving.reference() + ":cancel");
        assertThat(clarifying.shown("lookText")).startsWith("In the billing system");
        assertThat(clarifying.shown("sinceText")).isNotBlank();
        assertThat(clarifying.shown("dueText")).contains("might be charged again");
        Instant due = instant(clarifying.task().path("due"));
        Instant created = instant(clarifying.task().path("created"));
        assertThat(Duration.between(created, due)).isBetween(Duration.ofMinutes(239), Duration.ofMinutes(241));
        advance("PT4H1M");
        assertThat(leaving.timeline()).anyMatch(line -> line.startsWith("Checking takes longer than planned."));
        assertThat(clarifying.task().path("priority").asInt()).isEqualTo(90);
    }

    @Test
    @DisplayName("R6 retried in Cockpit before the answer: still unknown, nothing sent, and no second task")
    void retriedTooEarly() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        String task = Clarifying.of(leaving).task().path("id").asText();
        retry(leaving);
        retry(leaving);
        assertThat(Clarifying.of(leaving).task().path("id").asText()).isEqualTo(task);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(calls(FaultyEffect.CANCEL, leaving)).isEqualTo(1);
    }

    @Test
    @DisplayName("a clarification that was deleted in Cockpit is asked anew when the step is tried again")
    void askedAnew() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        JsonNode task = Clarifying.of(leaving).task();
        String instance = "/engine-rest/process-instance/"
                + task.path("processInstanceId").asText();
        assertThat(send("DELETE", instance, null, "admin").status()).isEqualTo(204);
        retry(leaving);
        assertThat(Clarifying.of(leaving).task().path("id")).isNotEqualTo(task.path("id"));
    }

    @Test
    @DisplayName("an answer without a choice, a reason or a readable amount is refused, and nothing changes")
    void refusedAnswers() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        Clarifying clarifying = Clarifying.of(leaving);
        for (Object[] answers : List.of(
                new Object[] {},
                new Object[] {"outcome", "DONE", NOTE, "Seen."},
                new Object[] {"outcome", "DONE", NOTE, "", "foundAmount", "0", "foundCurrency", "EUR"},
                new Object[] {"outcome", "PERHAPS", NOTE, "Seen."},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "1.234", "foundCurrency", "EUR"},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "-1", "foundCurrency", "EUR"},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "1", "foundCurrency", "XYZ"})) {
            Answer refused = clarifying.submits(answers);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        }
        assertThat(clarifying.tasks()).hasSize(1);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline()).noneMatch(line -> line.startsWith("We have checked"));
    }

    @Test
    @DisplayName("CON-04 the fee that a person found in billing is the fee of the case")
    void feeFound() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        Clarifying.of(leaving).answers("outcome", "DONE", NOTE, "Seen.", "foundAmount", "12,5", "foundCurrency", "eur");
        assertThat(leaving.file().path("amount").path("amount").asText()).isEqualTo("12.50");
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("fee of €12.50 was charged"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(UndoneMeanwhile.class)
    @DisplayName("undone while unknown: billing is resumed only if it had been stopped, and nobody is asked twice")
    void undoneWhileUnknown(UndoneMeanwhile found) {
        Cancelling leaving = found.stopped ? stuck(FaultyEffect.CANCEL) : stuckUnsent();
        String task = Clarifying.of(leaving).task().path("id").asText();
        assertThat(leaving.undo().status()).isLessThan(300);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(Clarifying.of(leaving).task().path("id").asText()).isEqualTo(task);
        if (found.stopped) {
            answerDone(Clarifying.of(leaving), FaultyEffect.CANCEL);
        } else {
            Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "Nothing there.");
        }
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(leaving.customer().orders())
                .containsExactlyElementsOf(found.stopped ? List.of("cancel", "uncancel") : List.of());
        assertThat(leaving.customer().billing().path("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("the demo's provider is read, set, and refused when it cannot be understood")
    void demoProvider() {
        provider.guarantees(false, "PT24H");
        assertThat(get(UnreliableProvider.PATH, null).text())
                .isEqualTo("{\"looksUp\":false,\"keyHonoured\":\"PT24H\"}");
        for (String wrong : List.of("soon", "-PT1H")) {
            Answer refused = post(UnreliableProvider.PATH, Map.of("looksUp", false, "keyHonoured", wrong), null);
            assertThat(refused.status()).isEqualTo(422);
        }
        assertThat(get(UnreliableProvider.PATH, null).text()).contains("PT24H");
    }

    enum UndoneMeanwhile {
        STOPPED(true),
        NOT_STOPPED(false);

        private final boolean stopped;

        UndoneMeanwhile(boolean stopped) {
            this.stopped = stopped;
        }
    }

    private Cancelling leaving(FaultyEffect effect) {
        if (effect == FaultyEffect.ERASE) {
            allErased();
        }
        return customerOf("semrush").buys().cancels();
    }

    /** The effect happens, its answer is lost, nobody can be asked, and the key is not honoured any more. */
    private Cancelling stuck(FaultyEffect effect) {
        return stuck(effect, "FAIL_AFTER");
    }

    private Cancelling stuckUnsent() {
        return stuck(FaultyEffect.CANCEL, "FAIL_BEFORE");
    }

    private Cancelling stuck(FaultyEffect effect, String mode) {
        Cancelling leaving = leaving(effect);
        Runnable lastStep = effect.ready(leaving);
        provider.guarantees(false, "PT10S");
        faults.order(effect.operation(), mode, 1);
        lastStep.run();
        // the first retry comes after the window; seven more would take hours
        advance("PT1M");
        assertThat(faults.fired(effect.operation())).isEqualTo(1);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(Clarifying.of(leaving).tasks()).hasSize(1);
        assertThat(calls(effect, leaving)).isEqualTo(1);
        return leaving;
    }

    private static void answerDone(Clarifying clarifying, FaultyEffect effect) {
        boolean projects = effect == FaultyEffect.ERASE || effect == FaultyEffect.RESTORE;
        if (projects) {
            clarifying.answers("outcome", "DONE", NOTE, "It stands in the log.", "foundCount", 3);
        } else {
            clarifying.answers(
                    "outcome",
                    "DONE",
                    NOTE,
                    "It stands in the books.",
                    "foundAmount",
                    "0",
                    "foundCurrency",
                    "EUR",
                    "foundId",
                    "OP-1");
        }
    }

    /** How often the order of this case was sent, as the other system counted. */
    private int calls(FaultyEffect effect, Cancelling leaving) {
        return jdbc.sql("select count(*) from sandbox_call where operation = ? and op_key = ?")
                .params(effect.operation(), leaving.reference() + ":" + effect.operation())
                .query(Integer.class)
                .single();
    }

    /** As an administrator does in Cockpit. */
    private void retry(Cancelling leaving) {
        String jobs = "/engine-rest/job?noRetriesLeft=true&withException=true";
        List<JsonNode> stuck = Customer.all(get(jobs, "admin").body()).stream()
                .filter(job -> job.path("exceptionMessage").asText().contains(leaving.reference()))
                .toList();
        assertThat(stuck).hasSize(1);
        String retries = "/engine-rest/job/" + stuck.get(0).path("id").asText() + "/retries";
        assertThat(send("PUT", retries, Map.of("retries", 1), "supervisor").status())
                .isEqualTo(204);
        settle();
    }

    private static Instant instant(JsonNode date) {
        return OffsetDateTime.parse(date.asText().replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant();
    }
}
