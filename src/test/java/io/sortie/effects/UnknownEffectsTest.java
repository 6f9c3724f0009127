package io.sortie.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.providers.Guarantees;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an unknown outcome: by an answer, and by an undo [R6]. */
class UnknownEffectsTest extends ProviderWindow {

    @Test
    @DisplayName(
            "undo: what was refused is withdrawn; what may have happened and cannot be asked for is unknown, not undone")
    void outcomeForUndo() {
        refuse();
        assertThat(outcome()).isEmpty();
        assertThatThrownBy(this::send).isInstanceOf(EffectWithdrawn.class);
        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest(name = "can be looked up: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("undo: an outcome that nobody knows is not taken for \"not done\"")
    void unknownForUndo(boolean looksUp) {
        guarantees = new Guarantees(looksUp, WINDOW);
        loseAnswer();
        later(WINDOW);
        assertThatThrownBy(this::outcome).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> effects.begun(reference, "cancel")).isInstanceOf(OutcomeUnknown.class);
        found();
        assertThat(outcome()).contains(reference + ":cancel reported 12.00 EUR");
    }

    @Test
    @DisplayName(
            "undo within the window, without a look-up: sending once more would tell, but nobody wants it any more")
    void unknownForUndoAtOnce() {
        loseAnswer();
        assertThatThrownBy(this::outcome).isInstanceOf(OutcomeUnknown.class);
        notFound();
        assertThat(outcome()).isEmpty();
        assertThatThrownBy(this::send).isInstanceOf(EffectWithdrawn.class);
    }

    @Test
    @DisplayName("R6 a person found it done: settled with what they found, nothing is sent")
    void foundDone() {
        unknown();
        found();
        assertThat(send()).isEqualTo(reference + ":cancel reported 12.00 EUR");
        assertThat(sent).hasValue(1);
    }

    @Test
    @DisplayName("R6 a person found it not done: sent once more under the same key, with a fresh window")
    void foundNotDone() {
        unknown();
        notFound();
        loseAnswer();
        later(WINDOW.multipliedBy(2).minusMinutes(1));
        assertThat(send()).isEqualTo("done 3 under " + reference + ":cancel");
        assertThat(send()).isEqualTo("done 3 under " + reference + ":cancel");
    }

    @Test
    @DisplayName("what is known cannot be answered again")
    void answeredOnce() {
        unknown();
        found();
        assertThatThrownBy(() -> unknownEffects(found -> found.notDone(id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("undo: a look-up that came too early is not believed; what billing booked late is still found [R5]")
    void lookedUpTooEarly() {
        guarantees = Guarantees.FULL;
        loseAnswer();
        assertThatThrownBy(this::outcome).isInstanceOf(EffectInProgress.class);
        booked = Optional.of("booked late");
        later(LONG_ENOUGH);
        assertThat(outcome()).contains("booked late");
        booked = Optional.empty();
        assertThat(outcome()).contains("booked late");
    }

    @Test
    @DisplayName("undo: nothing found long enough after the last sending never was, and never will be")
    void neverWas() {
        guarantees = Guarantees.FULL;
        loseAnswer();
        assertThatThrownBy(this::outcome).isInstanceOf(EffectInProgress.class);
        assertThatThrownBy(this::send).isInstanceOf(EffectWithdrawn.class);
        later(LONG_ENOUGH);
        assertThat(outcome()).isEmpty();
        assertThatThrownBy(this::send).isInstanceOf(EffectWithdrawn.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    @DisplayName("undo: while it asks what became of the effect, nobody sends it any more")
    void nobodySendsDuringAnUndo() {
        loseAnswer();
        whenAsked = () -> assertThatThrownBy(this::send).isInstanceOf(EffectWithdrawn.class);
        assertThatThrownBy(this::outcome).isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).hasValue(1);
        assertThat(state()).isEqualTo("UNKNOWN");
    }

    @Test
    @DisplayName("what a slower thread has done meanwhile stays done, and is not called unknown")
    void doneMeanwhile() {
        loseAnswer();
        later(WINDOW);
        whenAsked = () -> context.bean(EffectLedger.class).done(reference + ":cancel", "\"done after all\"");
        assertThatThrownBy(this::send).isInstanceOf(EffectInProgress.class);
        assertThat(state()).isEqualTo("DONE");
        assertThat(send()).isEqualTo("done after all");
        assertThat(sent).hasValue(1);
    }
}
