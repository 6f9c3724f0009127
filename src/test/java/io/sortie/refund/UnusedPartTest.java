package io.sortie.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a payment has not been used, to the smallest coin [SMA-02]. */
class UnusedPartTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "{0} {1} bought {2}, asked {3}: {4}")
    @DisplayName(
            "SMA-02 by days of the month that was paid, the day of the request unused, in the currency's own decimals")
    @CsvSource({
        "31.00, EUR, 2026-10-01, 2026-10-17T12:00, 15.00",
        "249.95, EUR, 2026-10-01, 2026-10-17T12:00, 120.94",
        "249.95, EUR, 2026-10-01, 2026-10-01T00:00, 249.95",
        "249.95, EUR, 2026-10-01, 2026-10-31T23:59, 8.06",
        "249.95, EUR, 2026-10-01, 2026-11-01T00:00, 0.00",
        "3000, JPY, 2026-10-01, 2026-10-17T12:00, 1452",
        "39.900, TND, 2026-10-01, 2026-10-17T12:00, 19.306",
        "28.00, EUR, 2027-02-01, 2027-02-15T00:00, 14.00",
        "31.00, EUR, 2026-03-01, 2026-03-29T03:30, 3.00"
    })
    void byTime(String price, String currency, String from, String asked, String unused) {
        assertThat(unused(price, currency, from, asked, null)).isEqualTo(Money.of(unused, currency));
    }

    @ParameterizedTest(name = "used {0} of {1}: {2}")
    @DisplayName("SMA-02 by units where that is better for the customer, and never more than was paid")
    @CsvSource({"10, 100, 27.90", "90, 100, 15.00", "0, 100, 31.00", "120, 100, 15.00", "0, 0, 15.00"})
    void byUnits(String used, String included, String unused) {
        Usage usage = new Usage(new BigDecimal(used), new BigDecimal(included));
        assertThat(unused("31.00", "EUR", "2026-10-01", "2026-10-17T12:00", usage))
                .isEqualTo(Money.of(unused, "EUR"));
    }

    @Test
    @DisplayName("SMA-02 what was paid back before is taken off the unused part, not off what it is a part of")
    void rest() {
        Subscription contract = contract("31.00", "EUR", "2026-10-01", null);
        Charge charge = new Charge(
                "INV-1", "SUB-1", at("2026-10-01T00:00"), Money.of("31.00", "EUR"), "RENEWAL", Money.of("1.00", "EUR"));
        assertThat(UnusedPart.of(charge, contract, at("2026-10-17T12:00"))).isEqualTo(Money.of("14.00", "EUR"));
    }

    @ParameterizedTest(name = "{0} of 31.00 paid back before: {1}")
    @DisplayName("SMA-02 asked for again and again, the unused part is given once, and a part used is never given")
    @CsvSource({"15.00, 0.00", "16.00, 0.00", "14.99, 0.01", "31.00, 0.00"})
    void again(String before, String unused) {
        Charge charge = charge("RENEWAL", "2026-10-01", before);
        Subscription contract = contract("31.00", "EUR", "2026-10-01", null);
        assertThat(UnusedPart.of(charge, contract, at("2026-10-17T12:00"))).isEqualTo(Money.of(unused, "EUR"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @DisplayName("SMA-02 units speak of the running month alone: an old month, an add-on or a fee has none of them")
    @CsvSource({
        "RENEWAL, 2026-10-01, 27.90",
        "RENEWAL, 2026-09-01, 0.00",
        "ADDON, 2026-10-01, 15.00",
        "FEE, 2026-10-01, 0.00"
    })
    void ofWhichPayment(String kind, String from, String unused) {
        Usage usage = new Usage(new BigDecimal("10"), new BigDecimal("100"));
        Subscription contract = contract("31.00", "EUR", "2026-08-01", "2026-11-01", usage);
        assertThat(UnusedPart.of(charge(kind, from, "0.00"), contract, at("2026-10-17T12:00")))
                .isEqualTo(Money.of(unused, "EUR"));
    }

    @ParameterizedTest(name = "charged {0}: {1}")
    @DisplayName("SMA-02 what began as a trial: an old payment ended with its own month, not with the present one")
    @CsvSource({"2026-10-15, 13.00", "2026-09-15, 0.00", "2026-08-15, 0.00"})
    void afterATrial(String from, String unused) {
        Subscription contract = contract("31.00", "EUR", "2026-08-01", "2026-11-15", null);
        assertThat(UnusedPart.of(charge("RENEWAL", from, "0.00"), contract, at("2026-11-02T12:00")))
                .isEqualTo(Money.of(unused, "EUR"));
    }

    private static Charge charge(String kind, String from, String before) {
        return new Charge(
                "INV-1",
                "SUB-1",
                LocalDate.parse(from).atStartOfDay(PARIS).toInstant(),
                Money.of("31.00", "EUR"),
                kind,
                Money.of(before, "EUR"));
    }

    private static Money unused(String price, String currency, String from, String asked, Usage usage) {
        Charge charge = new Charge(
                "INV-1",
                "SUB-1",
                LocalDate.parse(from).atStartOfDay(PARIS).toInstant(),
                Money.of(price, currency),
                "RENEWAL");
        return UnusedPart.of(charge, contract(price, currency, from, usage), at(asked));
    }

    private static Subscription contract(String price, String currency, String from, Usage usage) {
        String until = LocalDate.parse(from).plusMonths(1).toString();
        return contract(price, currency, from, until, usage);
    }

    private static Subscription contract(String price, String currency, String from, String until, Usage usage) {
        LocalDate start = LocalDate.parse(from);
        Instant begun = start.atStartOfDay(PARIS).toInstant();
        return new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "smarters-pro",
                "Premium",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "FR", null),
                start,
                Period.ofMonths(1),
                Money.of(price, currency),
                PARIS,
                LocalDate.parse(until).atStartOfDay(PARIS).toInstant(),
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
                begun,
                null,
                usage,
                Subscription.Consents.NONE);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
