package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.AtOnce;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a billing system charges, and when it does not. */
abstract class RenewalContract extends BillingContract {

    @Test
    @DisplayName("SPL-05 a period is charged when it begins and not a second earlier")
    void chargesAtTheBoundary() {
        String id = bench().sell(monthly("2026-11-10"));
        bench().travelTo(paris("2026-12-09T23:59:59"));
        assertThat(renewals(id)).containsExactly(paris("2026-11-10T00:00:00"));
        bench().travelTo(paris("2026-12-10T00:00:00"));
        assertThat(renewals(id)).containsExactly(paris("2026-11-10T00:00:00"), paris("2026-12-10T00:00:00"));
    }

    @Test
    @DisplayName("SPL-05 paid through is the start of the next period's day in the customer's zone")
    void paidThroughIsStartOfDay() {
        String paris = bench().sell(monthly("2026-11-10"));
        String newYork = bench().sell(monthly("2026-11-10").in("America/New_York"));
        assertThat(subscription(paris).paidThrough()).isEqualTo(Instant.parse("2026-12-09T23:00:00Z"));
        assertThat(subscription(newYork).paidThrough()).isEqualTo(Instant.parse("2026-12-10T05:00:00Z"));
    }

    @Test
    @DisplayName("SPL-05 the day begins where summer time has ended or begun meanwhile")
    void followsDaylightSaving() {
        String id = bench().sell(monthly("2026-11-10"));
        bench().travelTo(paris("2027-04-10T00:00:00").minusSeconds(1));
        assertThat(renewals(id)).hasSize(5);
        assertThat(subscription(id).paidThrough()).isEqualTo(Instant.parse("2027-04-09T22:00:00Z"));
    }

    @ParameterizedTest(name = "started {0}, every {1}: paid through {2}")
    @DisplayName("SPL-05 month ends are counted from the first day, so that 31 January stays the 31st")
    @CsvSource({
        "2026-10-31, P1M, 2026-11-30",
        "2026-08-31, P1M, 2026-11-30",
        "2025-12-31, P2M, 2026-12-31",
        "2024-02-29, P1Y, 2027-02-28",
        "2026-11-16, P1W, 2026-11-23",
        "2026-11-22, P30D, 2026-12-22"
    })
    void countsFromTheFirstDay(String startedOn, String period, String paidThrough) {
        String id = bench().sell(monthly(startedOn).every(period));
        assertThat(subscription(id).paidThrough()).isEqualTo(paris(paidThrough + "T00:00:00"));
    }

    @Test
    @DisplayName("SPL-05 a start on 31 January is charged on 28 February and on 31 March")
    void startsAtMonthEnd() {
        String id = bench().sell(monthly("2026-01-31"));
        assertThat(renewals(id).subList(0, 4))
                .containsExactly(
                        paris("2026-01-31T00:00:00"),
                        paris("2026-02-28T00:00:00"),
                        paris("2026-03-31T00:00:00"),
                        paris("2026-04-30T00:00:00"));
    }

    @Test
    @DisplayName("SEM-24 a trial is not charged before its last moment is over")
    void trialIsFree() {
        String id = bench().sell(monthly("2026-11-20").trialUntil("2026-11-27"));
        bench().travelTo(paris("2026-11-26T23:59:59"));
        assertThat(subscription(id).trial()).isTrue();
        assertThat(subscription(id).paidThrough()).isEqualTo(paris("2026-11-27T00:00:00"));
        assertThat(billing().charges(id)).isEmpty();
        bench().travelTo(paris("2026-11-27T00:00:00"));
        assertThat(subscription(id).trial()).isFalse();
        assertThat(renewals(id)).containsExactly(paris("2026-11-27T00:00:00"));
        assertThat(subscription(id).paidThrough()).isEqualTo(paris("2026-12-27T00:00:00"));
    }

    @ParameterizedTest
    @DisplayName("SPL-05 a currency keeps its own decimals")
    @CsvSource({"3980, JPY", "89.500, TND", "249.95, EUR", "0.05, USD"})
    void currencies(String amount, String currency) {
        String id = bench().sell(monthly("2026-11-10").priced(amount, currency));
        Money price = Money.of(amount, currency);
        assertThat(subscription(id).price()).isEqualTo(price);
        assertThat(billing().charges(id)).extracting(Charge::amount).containsExactly(price);
        assertThat(billing().charges(id).get(0).amount().amount()).isEqualTo(amount);
    }

    @Test
    @DisplayName("SPL-05 a period is booked once when many look at the same moment")
    void bookedOnceAtOnce() throws Exception {
        String id = bench().sell(monthly("2026-11-10"));
        bench().travelTo(paris("2027-02-10T00:00:00"));
        List<Integer> seen = AtOnce.run(4, () -> billing().charges(id).size());
        assertThat(seen).containsOnly(4);
        assertThat(renewals(id)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("GUI-12 a customer's subscriptions are found by address, oldest first, at that brand only")
    void subscriptionsOfACustomer() {
        String second = bench().sell(monthly("2026-11-10").to("Two.Plans@example.org"));
        String first = bench().sell(monthly("2026-09-10").to("two.plans@example.org"));
        assertThat(billing().subscriptionsOf("semrush", " two.plans@EXAMPLE.org"))
                .extracting(Subscription::id)
                .containsExactly(first, second);
        assertThat(billing().subscriptionsOf("splashtop", "two.plans@example.org"))
                .isEmpty();
        assertThat(billing().subscription("SUB-NONE")).isEmpty();
    }
}
