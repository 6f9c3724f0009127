package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Status;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ending a subscription and taking the end back. */
abstract class CancelContract extends BillingContract {

    private static final Instant END = paris("2026-12-10T00:00:00");

    @Test
    @DisplayName("SPL-05 no renewal is charged at the billing end or after it")
    void noRenewalAfterTheEnd() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), stop(id, END));
        bench().travelTo(END.plusSeconds(86_400 * 400L));
        assertThat(renewals(id)).containsExactly(paris("2026-11-10T00:00:00"));
    }

    @Test
    @DisplayName("CON-03 renewals go on until a billing end that lies further ahead, to the second")
    void renewalsUntilTheEnd() {
        String id = bench().sell(monthly("2026-11-10"));
        String other = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), stop(id, paris("2027-01-10T00:00:00")));
        billing().stopCharging(key(), stop(other, paris("2027-01-10T00:00:01")));
        bench().travelTo(paris("2027-06-01T00:00:00"));
        assertThat(renewals(id)).hasSize(2);
        assertThat(renewals(other)).hasSize(3);
    }

    @Test
    @DisplayName("SPL-05 a renewal booked while the order was on its way is taken back")
    void lateOrderTakesRenewalBack() {
        String id = bench().sell(monthly("2026-11-10"));
        bench().travelTo(END.plusSeconds(3_600));
        assertThat(renewals(id)).hasSize(2);
        billing().stopCharging(key(), stop(id, END));
        assertThat(charges(id, "REVERSAL")).extracting(Charge::amount).containsExactly(Money.of("-249.95", "EUR"));
        assertThat(subscription(id).paidThrough()).isEqualTo(END);
        assertThatThrownBy(() ->
                        billing().refund(key(), charges(id, "RENEWAL").get(1).id(), Money.of("249.95", "EUR")))
                .isInstanceOf(BillingRefused.class);
    }

    @Test
    @DisplayName("SPL-01 the status follows the access end to the second")
    void statusFollowsAccessEnd() {
        String id = bench().sell(monthly("2026-11-10"));
        assertThat(subscription(id).status()).isEqualTo(Status.ACTIVE);
        billing().stopCharging(key(), new StopCharging(id, NOW, END, null, null));
        bench().travelTo(END.minusSeconds(1));
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLATION_PENDING);
        assertThat(subscription(id).billingEnd()).isEqualTo(NOW);
        assertThat(subscription(id).accessEnd()).isEqualTo(END);
        bench().travelTo(END);
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    @DisplayName("CON-04 fee and credit are booked with the order, once")
    void feeAndCreditOnce() {
        String id = bench().sell(monthly("2026-11-10").priced("12.90", "EUR"));
        String key = key();
        StopCharging order = new StopCharging(id, END, END, Money.of("77.40", "EUR"), Money.of("1.10", "EUR"));
        BillingOperation first = billing().stopCharging(key, order);
        assertThat(billing().stopCharging(key, order)).isEqualTo(first);
        assertThat(first.kind()).isEqualTo("cancel");
        assertThat(first.amount()).isEqualTo(Money.of("77.40", "EUR"));
        assertThat(first.credit()).isEqualTo(Money.of("1.10", "EUR"));
        assertThat(charges(id, "FEE")).extracting(Charge::amount).containsExactly(Money.of("77.40", "EUR"));
    }

    @Test
    @DisplayName("CON-04 a credit alone is told by the order and by its look-up; no credit is none")
    void creditAlone() {
        String id = bench().sell(monthly("2026-11-10").priced("12.90", "EUR"));
        String key = key();
        BillingOperation done =
                billing().stopCharging(key, new StopCharging(id, END, END, null, Money.of("1.10", "EUR")));
        assertThat(done.credit()).isEqualTo(Money.of("1.10", "EUR"));
        assertThat(done.amount()).isNull();
        assertThat(billing().lookUp(key)).contains(done);
        String other = bench().sell(monthly("2026-11-10"));
        assertThat(billing().stopCharging(key(), stop(other, END)).credit()).isNull();
    }

    @Test
    @DisplayName("CON-12 billing refuses what it cannot do and books nothing")
    void refusals() {
        String id = bench().sell(monthly("2026-11-10"));
        String atStore = bench().sell(monthly("2026-11-10").at(AppStore.GOOGLE_PLAY));
        String key = key();
        assertThatThrownBy(() -> billing().stopCharging(key, stop("SUB-NONE", END)))
                .isInstanceOf(BillingRefused.class);
        assertThatThrownBy(() -> billing().stopCharging(key, stop(atStore, END)))
                .isInstanceOf(BillingRefused.class);
        assertThatThrownBy(() -> billing().resumeCharging(key, id)).isInstanceOf(BillingRefused.class);
        assertThatThrownBy(
                        () -> billing().stopCharging(key, new StopCharging(id, END, END, Money.of("5", "JPY"), null)))
                .isInstanceOf(BillingRefused.class);
        assertThat(billing().lookUp(key)).isEmpty();
        billing().stopCharging(key, stop(id, END));
        assertThatThrownBy(() -> billing().stopCharging(key(), stop(id, END))).isInstanceOf(BillingRefused.class);
        assertThatThrownBy(() -> billing().stopCharging(key, stop(id, END.plusSeconds(1))))
                .isInstanceOf(BillingRefused.class);
    }

    @Test
    @DisplayName("CON-11 undone before the end it goes on as if nothing had been ordered; the fee is taken back")
    void undone() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        StopCharging order = new StopCharging(id, END, END, Money.of("30.00", "EUR"), null);
        billing().stopCharging(key, order);
        bench().travelTo(END.minusSeconds(1));
        assertThat(billing().resumeCharging(key(), id).kind()).isEqualTo("uncancel");
        assertThat(subscription(id).status()).isEqualTo(Status.ACTIVE);
        assertThat(subscription(id).billingEnd()).isNull();
        assertThat(charges(id, "REVERSAL")).extracting(Charge::amount).containsExactly(Money.of("-30.00", "EUR"));
        billing().stopCharging(key, order);
        assertThat(subscription(id).status())
                .as("a late repetition has no effect")
                .isEqualTo(Status.ACTIVE);
        bench().travelTo(END);
        assertThat(renewals(id)).containsExactly(paris("2026-11-10T00:00:00"), END);
    }

    @Test
    @DisplayName("SEM-07 who comes back after the end is charged from the next boundary, not for skipped periods")
    void comesBack() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), stop(id, END));
        bench().travelTo(paris("2027-01-20T12:00:00"));
        billing().resumeCharging(key(), id);
        assertThat(subscription(id).paidThrough()).isEqualTo(paris("2027-02-10T00:00:00"));
        bench().travelTo(paris("2027-02-10T00:00:00"));
        assertThat(renewals(id)).containsExactly(paris("2026-11-10T00:00:00"), paris("2027-02-10T00:00:00"));
        billing().stopCharging(key(), stop(id, paris("2027-03-10T00:00:00")));
        bench().travelTo(paris("2027-05-10T00:00:00"));
        assertThat(renewals(id)).hasSize(2);
    }

    @Test
    @DisplayName("SEM-24 a trial that is cancelled is never charged")
    void cancelledTrial() {
        String id = bench().sell(monthly("2026-11-20").trialUntil("2026-11-27"));
        billing().stopCharging(key(), stop(id, subscription(id).paidThrough()));
        bench().travelTo(paris("2027-11-27T00:00:00"));
        assertThat(billing().charges(id)).isEmpty();
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    @DisplayName("CON-12 charges and reversals add up to what the customer paid")
    void chargesAddUp() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        billing().stopCharging(key, new StopCharging(id, END, END, Money.of("30.00", "EUR"), null));
        billing().resumeCharging(key(), id);
        BigDecimal sum = billing().charges(id).stream()
                .map(charge -> charge.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("249.95");
    }
}
