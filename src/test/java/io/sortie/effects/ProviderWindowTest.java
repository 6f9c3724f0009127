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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent again, and until when: reliability rule 1 [R5, R6]. */
class ProviderWindowTest {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(7);
    private static final Found FOUND = new Found(null, "12.00", "EUR", null, SandboxContext.NOW);

    private static SandboxContext context;

    private final CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
    private final AtomicInteger sent = new AtomicInteger();
    private final Effects effects = context.bean(Effects.class);
    private Optional<String> booked = Optional.empty();
    private Guarantees guarantees = new Guarantees(false, WINDOW);

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

    private void unknown() {
        loseAnswer();
        later(WINDOW);
        assertThatThrownBy(this::send).isInstanceOf(OutcomeUnknown.class);
    }

    private void found() {
        unknownEffects(unknown -> {
            unknown.keep(id(), FOUND);
            unknown.done(id());
        });
    }

    private void notFound() {
        unknownEffects(unknown -> unknown.notDone(id()));
    }

    private void unknownEffects(java.util.function.Consumer<UnknownEffects> work) {
        context.transaction().executeWithoutResult(status -> work.accept(context.bean(UnknownEffects.class)));
    }

    private void later(Duration sinceTheStart) {
        context.travelTo(SandboxContext.NOW.plus(sinceTheStart));
    }

    private void loseAnswer() {
        fail(new IllegalStateException("answer lost"));
    }

    private void refuse() {
        fail(new BillingRefused("no"));
    }

    private void fail(RuntimeException failure) {
        assertThatThrownBy(() -> send(key -> {
                    sent.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private String send() {
        return send(key -> "done " + sent.incrementAndGet() + " under " + key);
    }

    private String send(Function<String, String> act) {
        return effects.once(reference, "cancel", "", String.class, provider(), act);
    }

    private Optional<String> outcome() {
        return effects.outcomeOrWithdraw(reference, "cancel", String.class, provider());
    }

    private TestProvider provider() {
        return new TestProvider(guarantees, key -> {
            assertThat(guarantees.looksUp()).as("asked although it cannot be").isTrue();
            return booked;
        });
    }

    private String state() {
        return column("state");
    }

    private String id() {
        return column("id");
    }

    private String column(String name) {
        return context.bean(JdbcClient.class)
                .sql("select " + name + " from effect where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }
}
