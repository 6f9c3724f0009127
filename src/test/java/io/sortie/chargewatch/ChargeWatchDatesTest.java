package io.sortie.chargewatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.TermCalendar;
import io.sortie.cases.CaseReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The billing dates that are watched, in the contract's own calendar. */
class ChargeWatchDatesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration GRACE = Duration.ofDays(3);

    @Test
    @DisplayName("CON-09 ended at the end of a term: that day is the first billing date, then each next one")
    void endOfTerm() {
        TermCalendar calendar = calendar("2026-01-10", "P1M", "2026-12-10");
        assertThat(dates(calendar, at("2026-12-10"), 3)).containsExactly("2026-12-10", "2027-01-10", "2027-02-10");
    }

    @Test
    @DisplayName("CON-09 ended within a term: the first billing date is the end of that term")
    void withinATerm() {
        TermCalendar calendar = calendar("2026-01-10", "P1M", "2026-12-10");
        assertThat(dates(calendar, at("2026-11-22").plusSeconds(1), 2)).containsExactly("2026-12-10", "2027-01-10");
    }

    @Test
    @DisplayName("CON-09 what began on the 31st is billed on the last day of shorter months, without drift")
    void monthEnds() {
        TermCalendar calendar = calendar("2026-12-31", "P1M", "2027-01-31");
        assertThat(dates(calendar, at("2027-01-31"), 4))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
    }

    @Test
    @DisplayName("CON-09 a year that began on 29 February")
    void leapYear() {
        TermCalendar calendar = calendar("2024-02-29", "P1Y", "2027-02-28");
        assertThat(dates(calendar, at("2027-02-28"), 2)).containsExactly("2027-02-28", "2028-02-29");
    }

    @Test
    @DisplayName("CON-09 a billing date is midnight in the contract's zone, also beyond a change of summer time")
    void summerTime() {
        ChargeWatch watch = begun(calendar("2026-01-20", "P1M", "2027-02-20"), at("2027-02-20"), 2);
        assertThat(watch.until())
                .isEqualTo(LocalDateTime.parse("2027-03-20T00:00")
                        .atZone(NEW_YORK)
                        .toInstant()
                        .plus(GRACE));
    }

    @Test
    @DisplayName("CON-12 the end is never told after a look that found a charge: the watch goes on one more period")
    void neverToldTooEarly() {
        TermCalendar calendar = calendar("2026-01-10", "P1M", "2026-12-10");
        ChargeWatch watch = begun(calendar, at("2026-12-10"), 1);
        assertThat(watch.looked(false, calendar).goesOn()).isFalse();
        ChargeWatch longer = watch.looked(true, calendar);
        assertThat(longer.goesOn()).isTrue();
        assertThat(longer.lookAt()).isEqualTo(at("2027-01-10").plus(GRACE)).isEqualTo(longer.until());
        assertThat(longer.looked(false, calendar).goesOn()).isFalse();
        assertThat(longer.looked(true, calendar).goesOn()).isTrue();
    }

    private static List<String> dates(TermCalendar calendar, Instant billingEnd, int periods) {
        List<String> dates = new ArrayList<>();
        ChargeWatch watch = begun(calendar, billingEnd, periods);
        Instant until = watch.until();
        for (; watch.goesOn(); watch = watch.looked(false, calendar)) {
            dates.add(LocalDate.ofInstant(watch.billingDate(), NEW_YORK).toString());
        }
        assertThat(watch.until()).isEqualTo(until).isEqualTo(watch.lookAt());
        return dates;
    }

    private static ChargeWatch begun(TermCalendar calendar, Instant billingEnd, int periods) {
        return ChargeWatch.begun(
                new CaseReference("CAN-7K3M-Q9TX"),
                new ChargeWatchTerms.Terms(periods, GRACE, "P1D", "watch.months"),
                calendar,
                billingEnd);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(NEW_YORK).toInstant();
    }

    private static TermCalendar calendar(String startedOn, String period, String paidThrough) {
        return new TermCalendar(new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "splashtop",
                "Pro",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "US", null),
                LocalDate.parse(startedOn),
                Period.parse(period),
                Money.of("12.90", "USD"),
                NEW_YORK,
                at(paidThrough),
                null,
                null,
                null,
                false,
                Subscription.Status.CANCELLED,
                at(paidThrough),
                at(paidThrough),
                "4242",
                List.of(),
                List.of(),
                at(startedOn),
                null,
                null,
                Subscription.Consents.NONE));
    }
}
