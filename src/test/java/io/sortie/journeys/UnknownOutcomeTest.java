package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer is lost, and nobody can be asked: nothing is done twice, and a person finds out (rule 1, R5, R6). */
class UnknownOutcomeTest extends UnknownOutcomeJourney {

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

    enum UndoneMeanwhile {
        STOPPED(true),
        NOT_STOPPED(false);

        private final boolean stopped;

        UndoneMeanwhile(boolean stopped) {
            this.stopped = stopped;
        }
    }
}
