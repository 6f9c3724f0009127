package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.Subscription.Status;
import io.sortie.sandbox.AtOnce;
import io.sortie.sandbox.FaultMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One effect for each key, whatever happens on the wire. */
abstract class WireContract extends BillingContract {

    private static final Instant END = paris("2026-12-10T00:00:00");

    @Test
    @DisplayName("a call that does not arrive books nothing")
    void failBefore() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        bench().cut("cancel", FaultMode.FAIL_BEFORE, 2);
        unavailable(key, id);
        assertThat(billing().lookUp(key)).isEmpty();
        assertThat(subscription(id).status()).isEqualTo(Status.ACTIVE);
        unavailable(key, id);
        billing().stopCharging(key, stop(id, END));
        assertThat(bench().cuts()).as("the faults happened").isEqualTo(2);
        assertThat(bench().attempts("cancel", key)).isEqualTo(3);
    }

    @ParameterizedTest
    @DisplayName("a lost answer is found by look-up, and sending again has no second effect")
    @EnumSource(names = {"FAIL_AFTER", "TIMEOUT_AFTER"})
    void failAfter(FaultMode mode) {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        StopCharging order = new StopCharging(id, END, END, Money.of("20.00", "EUR"), null);
        bench().cut("cancel", mode, 1);
        assertThatThrownBy(() -> billing().stopCharging(key, order)).isInstanceOf(BillingUnavailable.class);
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        BillingOperation found = billing().lookUp(key).orElseThrow();
        assertThat(billing().stopCharging(key, order)).isEqualTo(found);
        assertThat(charges(id, "FEE")).hasSize(1);
        assertThat(bench().attempts("cancel", key)).isEqualTo(2);
    }

    @Test
    @DisplayName("a refund whose answer is lost is paid once")
    void refundOnce() {
        String id = bench().sell(monthly("2026-11-10"));
        String charge = billing().charges(id).get(0).id();
        String key = key();
        Money all = Money.of("249.95", "EUR");
        bench().cut("refund", FaultMode.TIMEOUT_AFTER, 3);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> billing().refund(key, charge, all)).isInstanceOf(BillingUnavailable.class);
        }
        assertThat(bench().cuts()).isEqualTo(3);
        assertThat(billing().refund(key, charge, all))
                .isEqualTo(billing().lookUp(key).orElseThrow());
    }

    @Test
    @DisplayName("a cut answer hides a refusal too: the outcome is unknown, the look-up says that nothing is booked")
    void hiddenRefusal() {
        String key = key();
        bench().cut("cancel", FaultMode.FAIL_AFTER, 1);
        assertThatThrownBy(() -> billing().stopCharging(key, stop("SUB-NONE", END)))
                .isInstanceOf(BillingUnavailable.class);
        assertThat(billing().lookUp(key)).isEmpty();
        assertThat(bench().cuts()).isEqualTo(1);
    }

    @Test
    @DisplayName("the look-up itself can fail")
    void lookUpFails() {
        bench().cut("lookup", FaultMode.FAIL_BEFORE, 1);
        assertThatThrownBy(() -> billing().lookUp("any")).isInstanceOf(BillingUnavailable.class);
        assertThat(billing().lookUp("any")).isEmpty();
        assertThat(bench().cuts()).isEqualTo(1);
    }

    @RepeatedTest(5)
    @DisplayName("several calls with one key at once have one effect")
    void atOnce() throws Exception {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        StopCharging order = new StopCharging(id, END, END, Money.of("20.00", "EUR"), null);
        List<BillingOperation> answers = AtOnce.run(4, () -> billing().stopCharging(key, order));
        assertThat(answers).containsOnly(billing().lookUp(key).orElseThrow());
        assertThat(charges(id, "FEE")).hasSize(1);
        assertThat(bench().attempts("cancel", key)).isEqualTo(4);
    }

    @Test
    @DisplayName("what billing booked stays booked when the caller's transaction is lost")
    void callersTransactionLost() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        bench().inLostTransaction(() -> billing().stopCharging(key, stop(id, END)));
        assertThat(billing().lookUp(key)).isPresent();
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLATION_PENDING);
        assertThat(bench().attempts("cancel", key)).isEqualTo(1);
    }

    @Test
    @DisplayName("moments count to the millisecond, so that an order read from a database is the same order")
    void moments() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        BillingOperation first = billing().stopCharging(key, stop(id, END.plusNanos(123_456_789)));
        assertThat(billing().stopCharging(key, stop(id, END.plusNanos(123_000_000))))
                .isEqualTo(first);
    }

    private void unavailable(String key, String id) {
        assertThatThrownBy(() -> billing().stopCharging(key, stop(id, END))).isInstanceOf(BillingUnavailable.class);
    }
}
