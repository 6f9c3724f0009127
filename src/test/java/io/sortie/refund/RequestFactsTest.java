package io.sortie.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Charge;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.SignedAgreement;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Regime;
import io.sortie.engine.DecisionBench;
import io.sortie.intake.ContractRegimes;
import io.sortie.intake.Requester;
import io.sortie.refund.ConcernedPayments.Concerned;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundFacts.Agreement;
import io.sortie.refundfile.RefundFacts.Item;
import io.sortie.refundfile.RefundFacts.LateCharge;
import io.sortie.refundfile.RefundPolicies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows to the second, in the customer's zone, where the clocks change too. */
class RequestFactsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    private final RequestFacts facts = new RequestFacts(new StatutoryPeriod(new RefundPolicies(BENCH.decisions())));

    @ParameterizedTest(name = "{0} to {1} in {2}: {3} days")
    @DisplayName("SEM-19 days begin at midnight where the customer is, whatever the clocks do there")
    @CsvSource({
        "2026-10-20T10:00, 2026-10-27T23:59:59, Europe/Paris, 7",
        "2026-10-20T10:00, 2026-10-28T00:00:00, Europe/Paris, 8",
        "2027-03-22T23:59:59, 2027-03-29T23:59:59, Europe/Paris, 7",
        "2027-03-22T23:59:59, 2027-03-30T00:00:00, Europe/Paris, 8",
        "2026-10-27T00:00, 2026-11-03T23:59:59, America/Los_Angeles, 7",
        "2026-10-27T00:00, 2026-11-04T00:00:00, America/Los_Angeles, 8",
        "2026-11-14T23:59:59, 2026-11-15T00:00:00, Asia/Tokyo, 1"
    })
    void days(String bought, String asked, String zone, int days) {
        ZoneId there = ZoneId.of(zone);
        assertThat(business(at(bought, there), at(asked, there), there).calendarDays())
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "in {0}: {1} days")
    @DisplayName("SEM-19 the same two moments are one day here and another there")
    @CsvSource({"Europe/Paris, 0", "Asia/Tokyo, 1", "America/Los_Angeles, 0"})
    void zones(String zone, int days) {
        RefundFacts known =
                business(Instant.parse("2026-11-20T14:30:00Z"), Instant.parse("2026-11-20T15:30:00Z"), ZoneId.of(zone));
        assertThat(known.calendarDays()).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} to {1}: within {2}")
    @DisplayName("SMA-01 72 hours are elapsed hours: an hour that comes twice counts twice, one left out not at all")
    @CsvSource({
        "2026-11-16T12:00, 2026-11-19T11:59:59, true",
        "2026-11-16T12:00, 2026-11-19T12:00:00, true",
        "2026-11-16T12:00, 2026-11-19T12:00:01, false",
        "2026-10-24T12:00, 2026-10-27T11:00:00, true",
        "2026-10-24T12:00, 2026-10-27T11:00:01, false",
        "2027-03-27T12:00, 2027-03-30T13:00:00, true",
        "2027-03-27T12:00, 2027-03-30T13:00:01, false"
    })
    void hours(String bought, String asked, boolean within) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(business(at(bought, paris), at(asked, paris), paris).hours().compareTo(BigDecimal.valueOf(72)) <= 0)
                .isEqualTo(within);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @DisplayName("LAW-12 the right of withdrawal ends with its last day, a weekend or a change of the clocks included")
    @CsvSource({
        "2026-10-12T18:00, 2026-10-26T23:59:59, true",
        "2026-10-12T18:00, 2026-10-27T00:00:00, false",
        "2026-11-01T00:00, 2026-11-15T23:59:59, true",
        "2026-11-01T00:00, 2026-11-16T00:00:00, false"
    })
    void withdrawal(String bought, String asked, boolean open) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(known(CustomerType.CONSUMER, Regime.STATUTORY, at(bought, paris), at(asked, paris), paris, null)
                        .withdrawalOpen())
                .isEqualTo(open);
        assertThat(known(CustomerType.BUSINESS, Regime.CONTRACTUAL, at(bought, paris), at(asked, paris), paris, null)
                        .withdrawalOpen())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SEM-20 the window of a signed agreement ends with its last day")
    @CsvSource({"2026-11-15T23:59:59, WITHIN", "2026-11-16T00:00:00, AFTER"})
    void agreement(String asked, Agreement agreement) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        SignedAgreement signed = new SignedAgreement(Period.ofDays(30));
        RefundFacts known = known(
                CustomerType.BUSINESS,
                Regime.CONTRACTUAL,
                at("2026-10-16T08:00", paris),
                at(asked, paris),
                paris,
                signed);
        assertThat(known.agreement()).isEqualTo(agreement);
    }

    private RefundFacts business(Instant bought, Instant asked, ZoneId zone) {
        return known(CustomerType.BUSINESS, Regime.CONTRACTUAL, bought, asked, zone, null);
    }

    private RefundFacts known(
            CustomerType type, Regime regime, Instant bought, Instant asked, ZoneId zone, SignedAgreement signed) {
        Charge charge = new Charge("INV-1", "SUB-1", bought, Money.of("31.00", "EUR"), "RENEWAL");
        CaseFile.Customer customer =
                new CaseFile.Customer("Anna Berg", "anna@example.org", Locale.ENGLISH, "FR", type, zone);
        return facts.of(
                new RefundRequest(
                        "semrush",
                        "SUB-1",
                        null,
                        null,
                        null,
                        RefundCause.CHANGED_MIND,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                new Requester(contract(bought, signed), customer, new ContractRegimes.Law(regime, "")),
                new Concerned(List.of(charge), Item.FIRST_PURCHASE, LateCharge.NONE),
                asked);
    }

    private static Subscription contract(Instant bought, SignedAgreement signed) {
        return new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "semrush",
                "Guru",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "FR", null),
                LocalDate.parse("2026-10-01"),
                Period.ofMonths(1),
                Money.of("31.00", "EUR"),
                ZoneId.of("Europe/Paris"),
                Instant.parse("2027-04-01T00:00:00Z"),
                null,
                null,
                null,
                false,
                Subscription.Status.ACTIVE,
                null,
                null,
                "4242",
                List.of(),
                List.of(),
                bought,
                signed,
                null,
                Subscription.Consents.NONE);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
