package io.sortie.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.BillingRefused;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.providers.Found;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An effect at a provider that guarantees little, on a clock that can be moved. */
abstract class ProviderWindow {

    static final Duration WINDOW = Duration.ofHours(24);
    static final Duration LONGEST_CALL = Duration.ofSeconds(7);
    static final Duration LONG_ENOUGH = LONGEST_CALL.multipliedBy(8);
    static final Found FOUND = new Found(null, "12.00", "EUR", null, SandboxContext.NOW);

    static SandboxContext context;

    final CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
    final AtomicInteger sent = new AtomicInteger();
    final Effects effects = context.bean(Effects.class);
    Optional<String> booked = Optional.empty();
    Guarantees guarantees = new Guarantees(false, WINDOW);
    Runnable whenAsked = () -> {};

    @BeforeAll
    static void open() {
        context = SandboxContext.onH2(Effects.class, EffectLedger.class, ResultJson.class, UnknownEffects.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void now() {
        context.travelTo(SandboxContext.NOW);
    }

    void unknown() {
        loseAnswer();
        later(WINDOW);
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class);
    }

    void found() {
        unknownEffects(unknown -> {
            unknown.keep(id(), FOUND);
            unknown.done(id());
        });
    }

    void notFound() {
        unknownEffects(unknown -> unknown.notDone(id()));
    }

    void unknownEffects(java.util.function.Consumer<UnknownEffects> work) {
        context.transaction().executeWithoutResult(status -> work.accept(context.bean(UnknownEffects.class)));
    }

    void later(Duration sinceTheStart) {
        context.travelTo(SandboxContext.NOW.plus(sinceTheStart));
    }

    void loseAnswer() {
        fail(new IllegalStateException("answer lost"));
    }

    void refuse() {
        fail(new BillingRefused("no"));
    }

    void fail(RuntimeException failure) {
        assertThatThrownBy(() -> send(key -> {
                    sent.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
    }

    String send() {
        return send(key -> "done " + sent.incrementAndGet() + " under " + key);
    }

    String send(Function<String, String> act) {
        return effects.once(reference, "cancel", "", String.class, provider(), act);
    }

    Optional<String> outcome() {
        return effects.outcomeOrWithdraw(reference, "cancel", String.class, provider());
    }

    TestProvider provider() {
        return new TestProvider(this::asked, key -> {
            assertThat(guarantees.looksUp()).as("asked although it cannot be").isTrue();
            return booked;
        });
    }

    private Guarantees asked() {
        Runnable meanwhile = whenAsked;
        whenAsked = () -> {};
        meanwhile.run();
        return guarantees;
    }

    String state() {
        return column("state");
    }

    String id() {
        return column("id");
    }

    String column(String name) {
        return context.bean(JdbcClient.class)
                .sql("select " + name + " from effect where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }
}
