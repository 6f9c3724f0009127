package io.sortie.cancellation;

import static io.sortie.cancellation.CancellationPolicy.Mode.END_OF_TERM;
import static io.sortie.cancellation.CancellationPolicy.Mode.IMMEDIATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Money;
import io.sortie.cancellation.CancellationPolicy.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and money of an end, as tables. All times are the customer's. */
class CancellationDatesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "started {0} every {1}, paid through {2}, asked {3} with notice {4}: ends {5}")
    @DisplayName("CON-03 the end of the first term that the notice does not cross, counted from the first day")
    @CsvSource({
        // within the paid term
        "2026-01-10, P1M, 2026-02-10, 2026-01-15T12:00:00, ,    2026-02-10",
        // on its very boundary, and a second after it
        "2026-01-10, P1M, 2026-02-10, 2026-02-10T00:00:00, ,    2026-02-10",
        "2026-01-10, P1M, 2026-02-10, 2026-02-10T00:00:01, ,    2026-03-10",
        // month ends do not drift
        "2026-01-31, P1M, 2026-02-28, 2026-02-01T12:00:00, P1M, 2026-03-31",
        "2026-01-31, P1M, 2026-02-28, 2026-03-15T12:00:00, P1M, 2026-04-30",
        "2026-08-31, P1M, 2026-09-30, 2026-09-02T12:00:00, P3M, 2026-12-31",
        "2026-10-31, P1M, 2026-11-30, 2026-11-30T00:00:00, P3M, 2027-02-28",
        // leap years
        "2023-12-31, P2M, 2024-02-29, 2024-02-01T12:00:00, ,    2024-02-29",
        "2024-02-29, P1Y, 2025-02-28, 2025-02-27T12:00:00, P3M, 2026-02-28",
        "2024-02-29, P1Y, 2027-02-28, 2027-02-28T12:00:00, ,    2028-02-29",
        // yearly, notice of three months: the day before it is too late, a year more
        "2026-03-01, P1Y, 2027-03-01, 2026-12-01T00:00:00, P3M, 2027-03-01",
        "2026-03-01, P1Y, 2027-03-01, 2026-12-01T00:00:01, P3M, 2028-03-01",
        // notice in days, term in weeks
        "2026-11-16, P1W, 2026-11-23, 2026-11-20T12:00:00, P14D, 2026-12-07"
    })
    void endOfTerm(String started, String period, String paid, LocalDateTime asked, String notice, LocalDate ends) {
        CancellationDates dates = dates(
                policy(END_OF_TERM, END_OF_TERM),
                contract(started, period, paid).notice(notice),
                asked);
        assertThat(dates.billingEnd()).isEqualTo(startOf(ends, PARIS));
        assertThat(dates.accessEnd()).isEqualTo(dates.billingEnd());
        assertThat(dates.dataKeptUntil()).isEqualTo(dates.billingEnd().plus(Duration.ofDays(30)));
    }

    @Test
    @DisplayName("SEM-07 billing ends at once, the service runs on to the end of what is paid")
    void atOnce() {
        LocalDateTime asked = LocalDateTime.parse("2026-11-22T10:00:00");
        CancellationDates dates =
                dates(policy(IMMEDIATE, END_OF_TERM), contract("2026-11-12", "P1M", "2026-12-12"), asked);
        assertThat(dates.billingEnd()).isEqualTo(at(asked));
        assertThat(dates.accessEnd()).isEqualTo(startOf(LocalDate.parse("2026-12-12"), PARIS));
        assertThat(dates.dataKeptUntil()).isEqualTo(at(asked).plus(Duration.ofDays(30)));
    }

    @ParameterizedTest(name = "in {0} the day after {1} begins at {2}")
    @DisplayName("a requested last day ends at midnight of the customer's zone, whatever the season")
    @CsvSource({
        "Europe/Paris,     2027-03-27, 2027-03-27T23:00:00Z",
        "Europe/Paris,     2027-03-28, 2027-03-28T22:00:00Z",
        "America/New_York, 2027-03-14, 2027-03-15T04:00:00Z",
        "Asia/Tokyo,       2027-03-14, 2027-03-14T15:00:00Z",
        "America/Santiago, 2027-09-04, 2027-09-05T04:00:00Z",
        "Pacific/Apia,     2027-01-01, 2027-01-01T11:00:00Z"
    })
    void requestedLastDay(ZoneId zone, LocalDate day, Instant end) {
        CancellationDates dates = CancellationDates.of(
                policy(IMMEDIATE, IMMEDIATE),
                contract("2026-11-12", "P1M", "2026-12-12").in(zone).get(),
                zone,
                Instant.parse("2026-11-22T09:00:00Z"),
                day);
        assertThat(dates.billingEnd()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} {1} until {2}, leaving {3}: fee {4}")
    @DisplayName("CON-04 the fee is a share of what the rest of the commitment costs: whole periods, then days")
    @CsvSource({
        // a quarter of 12.90 times the periods left
        "12.90, EUR, 2027-03-31, 2026-11-15, 12.90",
        "12.90, EUR, 2026-12-31, 2026-12-15, 1.66",
        // the last day of the commitment, and the day after: nothing
        "12.90, EUR, 2026-11-30, 2026-11-15, 0.00",
        "12.90, EUR, 2026-12-01, 2026-11-15, 0.10",
        "12.90, EUR, 2026-10-31, 2026-11-15, 0.00",
        // in yen there are no cents, in Tunisian dinars there are thousandths
        "1290,  JPY, 2027-03-31, 2026-11-15, 1290",
        "1290,  JPY, 2026-12-31, 2026-12-15, 166",
        "12.900, TND, 2026-12-31, 2026-12-15, 1.665"
    })
    void fee(String price, String currency, String commitment, LocalDate asked, String fee) {
        String paid = asked.getMonthValue() == 11 ? "2026-12-01" : "2026-12-16";
        String started = asked.getMonthValue() == 11 ? "2026-09-01" : "2026-09-16";
        CancellationDates dates = dates(
                policy(END_OF_TERM, END_OF_TERM),
                contract(started, "P1M", paid).price(price, currency).committed(commitment),
                asked.atTime(12, 0));
        assertThat(dates.fee()).isEqualTo(Money.of(fee, currency));
    }

    @ParameterizedTest(name = "access {0}, paid until {1}, {2} of the rest: {3}")
    @DisplayName("CON-11 credit for the rest of the paid term, never for a renewal that slipped in after the end")
    @CsvSource({
        "IMMEDIATE,   2026-12-01, 1,   15.00",
        "IMMEDIATE,   2026-12-01, 0.5, 7.50",
        "IMMEDIATE,   2026-12-01, 0,   0.00",
        "IMMEDIATE,   2027-01-01, 1,   15.00",
        "IMMEDIATE,   2026-11-10, 1,   0.00",
        "END_OF_TERM, 2026-12-01, 1,   0.00",
        "END_OF_TERM, 2027-01-01, 1,   0.00"
    })
    void credit(Mode access, String paidThrough, String share, String credit) {
        CancellationDates dates = dates(
                Contract.crediting(access, share),
                contract("2026-09-01", "P1M", paidThrough).price("30.00", "EUR"),
                LocalDateTime.parse("2026-11-16T12:00:00"));
        assertThat(dates.credit()).isEqualTo(Money.of(credit, "EUR"));
    }

    @Test
    @DisplayName("SPL-05 a renewal that slipped in before a late step does not make the end any later")
    void renewedMeanwhile() {
        CancellationPolicy policy = policy(END_OF_TERM, END_OF_TERM);
        LocalDateTime asked = LocalDateTime.parse("2026-11-30T23:50:00");
        CancellationDates planned = dates(policy, contract("2026-09-01", "P1M", "2026-12-01"), asked);
        CancellationDates afterRenewal = dates(policy, contract("2026-09-01", "P1M", "2027-01-01"), asked);
        assertThat(afterRenewal).isEqualTo(planned);
        assertThat(planned.billingEnd()).isEqualTo(startOf(LocalDate.parse("2026-12-01"), PARIS));
    }

    @Test
    @DisplayName("CON-03 terms end at midnight where the contract is kept, wherever the customer says they are")
    void zoneOfTheContract() {
        CancellationPolicy policy = policy(END_OF_TERM, END_OF_TERM);
        Contract contract = contract("2026-09-01", "P1M", "2026-12-01").notice("P1M");
        Instant asked = at(LocalDateTime.parse("2026-11-15T12:00:00"));
        CancellationDates dates =
                CancellationDates.of(policy, contract.get(), ZoneId.of("America/New_York"), asked, null);
        assertThat(dates.billingEnd()).isEqualTo(startOf(LocalDate.parse("2027-01-01"), PARIS));
    }

    private static CancellationDates dates(CancellationPolicy policy, Contract contract, LocalDateTime asked) {
        return CancellationDates.of(policy, contract.get(), PARIS, at(asked), null);
    }

    private static Contract contract(String started, String period, String paidThrough) {
        return new Contract(started, period, paidThrough);
    }

    private static CancellationPolicy policy(Mode billing, Mode access) {
        return Contract.policy(billing, access);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(PARIS).toInstant();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
