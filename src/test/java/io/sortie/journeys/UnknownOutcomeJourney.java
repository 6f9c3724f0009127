package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Cases that are stuck because an answer was lost and nobody can be asked. */
abstract class UnknownOutcomeJourney extends CancellationJourney {

    static final String NOTE = "findingNote";

    FaultyCalls faults;
    UnreliableProvider provider;

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

    Cancelling leaving(FaultyEffect effect) {
        if (effect == FaultyEffect.ERASE) {
            allErased();
        }
        return customerOf("semrush").buys().cancels();
    }

    /** The effect happens, its answer is lost, nobody can be asked, and the key is not honoured any more. */
    Cancelling stuck(FaultyEffect effect) {
        return stuck(effect, "FAIL_AFTER");
    }

    Cancelling stuckUnsent() {
        return stuck(FaultyEffect.CANCEL, "FAIL_BEFORE");
    }

    Cancelling stuck(FaultyEffect effect, String mode) {
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

    static void answerDone(Clarifying clarifying, FaultyEffect effect) {
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
    int calls(FaultyEffect effect, Cancelling leaving) {
        return jdbc.sql("select count(*) from sandbox_call where operation = ? and op_key = ?")
                .params(effect.operation(), leaving.reference() + ":" + effect.operation())
                .query(Integer.class)
                .single();
    }
}
