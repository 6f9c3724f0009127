package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refunds, credits, changes of plan and longer terms. */
abstract class MoneyContract extends BillingContract {

    private static final Money ALL = Money.of("249.95", "EUR");

    @Test
    @DisplayName("SEM-21 a refund is never more than was charged and not paid back yet")
    void neverMoreThanCharged() {
        String charge = soldCharge();
        BillingOperation first = billing().refund(key(), charge, Money.of("200.00", "EUR"));
        assertThat(first.status()).isEqualTo("PENDING");
        refused(charge, "49.96", "EUR");
        refused(charge, "0.00", "EUR");
        refused(charge, "-1.00", "EUR");
        refused(charge, "10", "JPY");
        refused("INV-NONE", "1.00", "EUR");
        billing().refund(key(), charge, Money.of("49.95", "EUR"));
        refused(charge, "0.01", "EUR");
    }

    @Test
    @DisplayName("SMA-18 a refund that failed can be ordered again under another key")
    void failedRefundCountsNoMore() {
        String charge = soldCharge();
        String key = key();
        bench().answerRefund(billing().refund(key, charge, ALL).id(), false);
        assertThat(billing().lookUp(key).orElseThrow().status()).isEqualTo("FAILED");
        BillingOperation second = billing().refund(key(), charge, ALL);
        bench().answerRefund(second.id(), true);
        assertThat(billing().lookUp(second.key()).orElseThrow().status()).isEqualTo("SETTLED");
        refused(charge, "0.01", "EUR");
    }

    @Test
    @DisplayName("SEM-21 the same refund twice is one refund; another amount under its key is refused")
    void sameRefundTwice() {
        String charge = soldCharge();
        String key = key();
        BillingOperation first = billing().refund(key, charge, Money.of("10.00", "EUR"));
        assertThat(billing().refund(key, charge, Money.of("10.00", "EUR"))).isEqualTo(first);
        assertThatThrownBy(() -> billing().refund(key, charge, Money.of("11.00", "EUR")))
                .isInstanceOf(BillingRefused.class);
        assertThatThrownBy(() -> billing().credit(key, first.subscriptionId(), Money.of("10.00", "EUR")))
                .isInstanceOf(BillingRefused.class);
        billing().refund(key(), charge, Money.of("239.95", "EUR"));
    }

    @Test
    @DisplayName("LAW-12 what was credited with the end is not paid back a second time, until the end is taken back")
    void creditedWithTheEnd() {
        String id = bench().sell(monthly("2026-11-10").priced("12.90", "EUR"));
        String charge = charges(id, "RENEWAL").get(0).id();
        Instant end = paris("2026-12-10T00:00:00");
        billing().stopCharging(key(), new StopCharging(id, end, end, null, Money.of("2.90", "EUR")));
        assertThat(charges(id, "RENEWAL").get(0).kept()).isEqualTo(Money.of("10.00", "EUR"));
        refused(charge, "10.01", "EUR");
        billing().resumeCharging(key(), id);
        assertThat(charges(id, "RENEWAL").get(0).kept()).isEqualTo(Money.of("12.90", "EUR"));
        billing().refund(key(), charge, Money.of("12.90", "EUR"));
    }

    @Test
    @DisplayName("CON-09 a charge says what of it was paid back: refunds on their way and settled, not failed ones")
    void paidBack() {
        String charge = soldCharge();
        BillingOperation failed = billing().refund(key(), charge, Money.of("40.00", "EUR"));
        BillingOperation pending = billing().refund(key(), charge, Money.of("9.95", "EUR"));
        assertThat(paidBack(pending, charge)).isEqualTo("49.95");
        bench().answerRefund(failed.id(), false);
        assertThat(paidBack(pending, charge)).isEqualTo("9.95");
        bench().answerRefund(pending.id(), true);
        assertThat(paidBack(pending, charge)).isEqualTo("9.95");
    }

    private String paidBack(BillingOperation refund, String charge) {
        return billing().charges(refund.subscriptionId()).stream()
                .filter(one -> one.id().equals(charge))
                .map(one -> one.paidBack().amount())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("SEM-08 a change of plan takes effect with the next term")
    void changeOfPlan() {
        String id = bench().sell(monthly("2026-11-10"));
        BillingOperation change = billing().changePlan(key(), id, "Pro", Money.of("139.95", "EUR"));
        assertThat(change.kind()).isEqualTo("change");
        bench().travelTo(paris("2026-12-09T23:59:59"));
        assertThat(subscription(id).plan()).isEqualTo("Guru");
        bench().travelTo(paris("2027-01-10T00:00:00"));
        assertThat(subscription(id).plan()).isEqualTo("Pro");
        assertThat(billing().charges(id))
                .extracting(charge -> charge.amount().amount())
                .isEqualTo(List.of("249.95", "139.95", "139.95"));
    }

    @Test
    @DisplayName("CON-12 a credit is booked and can be looked up")
    void credit() {
        String id = bench().sell(monthly("2026-11-10"));
        BillingOperation credit = billing().credit(key(), id, Money.of("12.50", "EUR"));
        assertThat(billing().lookUp(credit.key())).contains(credit);
        assertThat(credit.subscriptionId()).isEqualTo(id);
        assertThat(credit.amount()).isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    @DisplayName("SMA-15 a longer term: its end, the next charge and those after it come so many days later, once")
    void longerTerm() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = key();
        BillingOperation longer = billing().extend(key, id, 3);
        assertThat(longer.kind()).isEqualTo("extend");
        assertThat(billing().extend(key, id, 3)).isEqualTo(longer);
        assertThat(billing().lookUp(key)).contains(longer);
        assertThat(subscription(id).paidThrough()).isEqualTo(paris("2026-12-13T00:00:00"));
        bench().travelTo(paris("2026-12-12T23:59:59"));
        assertThat(renewals(id)).hasSize(1);
        bench().travelTo(paris("2026-12-13T00:00:00"));
        assertThat(renewals(id)).hasSize(2);
        billing().extend(key(), id, 1);
        bench().travelTo(paris("2027-02-14T00:00:00"));
        assertThat(renewals(id)).endsWith(paris("2027-01-14T00:00:00"), paris("2027-02-14T00:00:00"));
    }

    @Test
    @DisplayName(
            "SMA-15 no longer term where there is an end, or for no days; another length under the same key neither")
    void noLongerTerm() {
        String id = bench().sell(monthly("2026-11-10"));
        String key = billing().extend(key(), id, 2).key();
        assertThatThrownBy(() -> billing().extend(key, id, 3)).isInstanceOf(BillingRefused.class);
        assertThatThrownBy(() -> billing().extend(key(), id, 0)).isInstanceOf(BillingRefused.class);
        billing().stopCharging(key(), stop(id, subscription(id).paidThrough()));
        assertThatThrownBy(() -> billing().extend(key(), id, 2)).isInstanceOf(BillingRefused.class);
    }

    private String soldCharge() {
        return billing().charges(bench().sell(monthly("2026-11-10"))).get(0).id();
    }

    private void refused(String charge, String amount, String currency) {
        assertThatThrownBy(() -> billing().refund(key(), charge, Money.of(amount, currency)))
                .isInstanceOf(BillingRefused.class);
    }
}
