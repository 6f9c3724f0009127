package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Other systems fail: every effect still happens exactly once, or a person is asked. */
class FaultsTest extends CancellationJourney {

    private static final String WHOLE_RETRY_CYCLE = "PT8H";
    private static final int MORE_THAN_ALL_TRIES = 50;

    private FaultyCalls faults;

    @BeforeEach
    @AfterEach
    void noFaults() {
        settle();
        faults = new FaultyCalls(this);
        faults.clear();
    }

    static Stream<Arguments> everyEffectInEveryWay() {
        return Stream.of(FaultyEffect.values())
                .flatMap(effect -> Stream.of("FAIL_BEFORE", "FAIL_AFTER", "TIMEOUT_AFTER")
                        .map(mode -> Arguments.of(effect, mode)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyEffectInEveryWay")
    @DisplayName("a call that fails, and then a look-up that fails, end in exactly one effect after the retries")
    void exactlyOnce(FaultyEffect effect, String mode) {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), mode, 1).order("lookup", "FAIL_BEFORE", 1);
        lastStep.run();
        assertThat(faults.fired(effect.operation())).isEqualTo(1);
        assertThat(effect.happened(leaving)).isEqualTo(mode.equals("FAIL_BEFORE") ? 0 : 1);
        List<String> mailsBefore = leaving.customer().subjects();
        advance("PT3M");
        assertThat(faults.fired("lookup")).isEqualTo(1);
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(leaving.customer().subjects()).hasSize(mailsBefore.size() + 1);
        advance(WHOLE_RETRY_CYCLE);
        assertThat(effect.happened(leaving)).isEqualTo(1);
        assertThat(leaving.customer().subjects()).hasSize(mailsBefore.size() + 1);
        assertThat(leaving.state()).isNotEqualTo("NEEDS_OPERATOR");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName("an outage longer than all retries asks for a person; repaired, the case goes on where it stopped")
    void operatorRepairs(FaultyEffect effect) {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        lastStep.run();
        advance("PT1H");
        assertThat(leaving.state()).isNotEqualTo("NEEDS_OPERATOR");
        advance(WHOLE_RETRY_CYCLE);
        assertNeedsOperator(leaving, effect, 0);
        faults.clear();
        new Cockpit(this).repair(leaving);
        assertWentOn(leaving, effect);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultyEffect.class)
    @DisplayName("an answer lost while look-ups fail too: nothing is sent again before it is known what happened")
    void neverTwiceWithoutALookUp(FaultyEffect effect) {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Runnable lastStep = effect.ready(leaving);
        faults.order(effect.operation(), "FAIL_AFTER", MORE_THAN_ALL_TRIES)
                .order("lookup", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        lastStep.run();
        advance(WHOLE_RETRY_CYCLE);
        assertThat(faults.fired(effect.operation())).isEqualTo(1);
        assertNeedsOperator(leaving, effect, 1);
        faults.clear();
        new Cockpit(this).repair(leaving);
        assertWentOn(leaving, effect);
    }

    private void assertNeedsOperator(Cancelling leaving, FaultyEffect effect, int happened) {
        assertThat(effect.happened(leaving)).isEqualTo(happened);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline()).last().asString().startsWith("A step did not go through");
        assertThat(get("/api/v1/cases?state=NEEDS_OPERATOR", "system").text()).contains(leaving.reference());
    }

    private void assertWentOn(Cancelling leaving, FaultyEffect effect) {
        assertThat(leaving.timeline()).anyMatch(line -> line.startsWith("The step has been repaired"));
        assertThat(leaving.state()).isEqualTo(effect == FaultyEffect.CANCEL ? "IN_RETENTION" : "CLOSED");
        assertThat(effect.happened(leaving)).isEqualTo(1);
    }
}
