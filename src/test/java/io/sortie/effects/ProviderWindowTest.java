package io.sortie.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxContext;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, and until when: reliability rule 1 [R5, R6]. */
class ProviderWindowTest extends ProviderWindow {

    @Test
    @DisplayName(
            "R5 answer lost, look-up possible: resolved by asking, long after the window too; nothing is sent again")
    void lookedUp() {
        guarantees = new Guarantees(true, WINDOW);
        loseAnswer();
        booked = Optional.of("booked");
        later(WINDOW.plusDays(30));
        assertThat(send()).isEqualTo("booked");
        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest(name = "can be looked up: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "R6 nothing found: sent again under the same key until the last moment that the call fits into the window")
    void insideTheWindow(boolean looksUp) {
        guarantees = new Guarantees(looksUp, WINDOW);
        loseAnswer();
        later(WINDOW.minus(LONGEST_CALL).minusMillis(1));
        assertThat(send()).isEqualTo("done 2 under " + reference + ":cancel");
    }

    @ParameterizedTest(name = "can be looked up: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("R6 nothing found and the window over: nothing is sent, not at the next try and not at any other")
    void windowOver(boolean looksUp) {
        guarantees = new Guarantees(looksUp, WINDOW);
        loseAnswer();
        later(WINDOW.minus(LONGEST_CALL));
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class);
        context.travelTo(SandboxContext.NOW);
        booked = Optional.of("found too late");
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class).hasMessageContaining(reference + ":cancel");
        assertThat(sent).hasValue(1);
        assertThat(state()).isEqualTo("UNKNOWN");
    }

    @Test
    @DisplayName("R6 the window begins with the first sending, not with the last")
    void windowFromTheFirstSending() {
        loseAnswer();
        later(WINDOW.dividedBy(2));
        loseAnswer();
        later(WINDOW);
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).hasValue(2);
    }

    @Test
    @DisplayName("a key that is honoured for ever is sent again at any time")
    void forEver() {
        guarantees = new Guarantees(false, null);
        loseAnswer();
        later(Duration.ofDays(4000));
        assertThat(send()).startsWith("done 2");
    }

    @Test
    @DisplayName(
            "what was refused at its first sending never becomes unknown: it is sent afresh, with a window of its own")
    void refusedIsNotUnknown() {
        refuse();
        later(WINDOW.plusDays(1));
        assertThat(effects.begun(reference, "cancel")).isFalse();
        loseAnswer();
        later(WINDOW.plusDays(1).plusHours(1));
        assertThat(send()).startsWith("done 3");
    }

    @Test
    @DisplayName("a refusal of the second sending says nothing about the first")
    void refusedLater() {
        loseAnswer();
        refuse();
        later(WINDOW);
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class);
        assertThat(sent).hasValue(2);
    }
}
