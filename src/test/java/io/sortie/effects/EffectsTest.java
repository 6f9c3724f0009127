package io.sortie.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.sandbox.SandboxContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once is once: whatever fails, is retried or comes twice. */
class EffectsTest {

    private static final Function<String, Optional<String>> NOTHING_FOUND = key -> Optional.empty();

    private static SandboxContext context;

    private final CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
    private final AtomicInteger acts = new AtomicInteger();
    private final Effects effects = context.bean(Effects.class);

    @BeforeAll
    static void open() {
        context = SandboxContext.onH2(Effects.class, EffectLedger.class, ResultJson.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    @DisplayName("the outcome is kept: a second try answers the same without acting")
    void actsOnce() {
        assertThat(act(NOTHING_FOUND)).isEqualTo("done 1");
        assertThat(act(NOTHING_FOUND)).isEqualTo("done 1");
        assertThat(acts).hasValue(1);
    }

    @Test
    @DisplayName("the intent is committed before the call, under the key that the call carries")
    void intentComesFirst() {
        effects.once(reference, "cancel", "", String.class, TestProvider.finding(NOTHING_FOUND), key -> {
            assertThat(key).isEqualTo(reference + ":cancel");
            assertThat(stateOf(key)).isEqualTo("INTENT");
            return "done";
        });
        assertThat(stateOf(reference + ":cancel")).isEqualTo("DONE");
    }

    @Test
    @DisplayName("when the answer was lost, the effect is looked up and not done again")
    void looksUpBeforeASecondTry() {
        assertThatThrownBy(() -> act(NOTHING_FOUND, key -> {
                    acts.incrementAndGet();
                    throw new IllegalStateException("answer lost");
                }))
                .hasMessage("answer lost");
        assertThat(act(key -> Optional.of("found " + key))).isEqualTo("found " + reference + ":cancel");
        assertThat(acts).hasValue(1);
    }

    @Test
    @DisplayName("when the call did not arrive, it is made again under the same key")
    void actsAgainWhenNothingIsFound() {
        assertThatThrownBy(() -> act(NOTHING_FOUND, key -> {
                    throw new IllegalStateException("no connection");
                }))
                .hasMessage("no connection");
        assertThat(act(NOTHING_FOUND)).isEqualTo("done 1");
    }

    @Test
    @DisplayName("a look-up that fails leaves everything as it is, for the next try")
    void looksUpAgain() {
        assertThatThrownBy(() -> act(NOTHING_FOUND, key -> {
                    throw new IllegalStateException("answer lost");
                }))
                .hasMessage("answer lost");
        assertThatThrownBy(() -> act(key -> {
                    throw new IllegalStateException("no look-up");
                }))
                .hasMessage("no look-up");
        assertThat(acts).hasValue(0);
        assertThat(act(key -> Optional.of("found"))).isEqualTo("found");
    }

    @Test
    @DisplayName("what nobody began is withdrawn by asking: whoever comes late with it does nothing")
    void noOutcome() {
        assertThat(outcome(key -> Optional.of("never asked"))).isEmpty();
        assertThatThrownBy(() -> act(NOTHING_FOUND)).isInstanceOf(EffectWithdrawn.class);
        assertThat(acts).hasValue(0);
    }

    @Test
    @DisplayName("an outcome in our own books is not asked for again; a lost one is looked up")
    void outcome() {
        assertThatThrownBy(() -> act(NOTHING_FOUND, key -> {
                    throw new IllegalStateException("answer lost");
                }))
                .hasMessage("answer lost");
        assertThat(outcome(key -> Optional.of("found"))).contains("found");
        assertThat(outcome(key -> Optional.of("never asked"))).contains("found");
        assertThat(act(NOTHING_FOUND)).isEqualTo("found");
        assertThat(acts).hasValue(0);
    }

    private Optional<String> outcome(Function<String, Optional<String>> lookUp) {
        return effects.outcomeOrWithdraw(reference, "cancel", String.class, TestProvider.finding(lookUp));
    }

    private String act(Function<String, Optional<String>> lookUp) {
        return act(lookUp, key -> "done " + acts.incrementAndGet());
    }

    private String act(Function<String, Optional<String>> lookUp, Function<String, String> act) {
        return effects.once(reference, "cancel", "", String.class, TestProvider.finding(lookUp), act);
    }

    private static String stateOf(String key) {
        return context.bean(JdbcClient.class)
                .sql("select state from effect where effect_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
