package io.sortie.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.sandbox.SandboxContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lease on an effect: one caller at a time, and a killed one is followed. */
class EffectLeaseTest {

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
    @DisplayName("while one thread is in the call, a second one is turned away and does not call")
    void oneAtATime() throws Exception {
        CountDownLatch inTheCall = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> act(NOTHING_FOUND, key -> {
            inTheCall.countDown();
            await(answer);
            return "first " + acts.incrementAndGet();
        }));
        assertThat(inTheCall.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> act(NOTHING_FOUND)).isInstanceOf(EffectInProgress.class);
        assertThatThrownBy(() -> outcome(NOTHING_FOUND)).isInstanceOf(EffectInProgress.class);
        answer.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first 1");
        assertThat(act(NOTHING_FOUND)).isEqualTo("first 1");
        assertThat(acts).hasValue(1);
    }

    @Test
    @DisplayName("a killed node's effect is taken over when its lease is over, and looked up first")
    void leaseRunsOut() {
        assertThatThrownBy(() -> act(NOTHING_FOUND, key -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        lease("dateadd('SECOND', 30, current_timestamp)");
        assertThatThrownBy(() -> act(NOTHING_FOUND)).isInstanceOf(EffectInProgress.class);
        lease("dateadd('SECOND', -1, current_timestamp)");
        assertThat(act(key -> Optional.of("found"))).isEqualTo("found");
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lease(String until) {
        context.bean(JdbcClient.class)
                .sql("update effect set lease_until = " + until + " where reference = ?")
                .param(reference.value())
                .update();
    }
}
