package io.sortie.renewalnotice;

import static io.sortie.renewals.NoticeKind.RENEWAL_NOTICE;
import static io.sortie.renewals.NoticeKind.REVIEW_REMINDER;
import static io.sortie.renewals.NoticeKind.YEARLY_REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.renewals.Notice.State;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters are due on which day, to the day at both ends of each window. */
class DueLettersTest {

    @ParameterizedTest(name = "renews {1} {2}, notice {3}: last day {4}, from {5} to {6}")
    @DisplayName("LAW-06 the notice leaves at most three months and at least one month before the last day to refuse")
    @CsvSource({
        // an ordinary year; the last day is the day before the renewal
        "2025-06-15, 2026-06-15, P1Y, P0D, 2026-06-14, 2026-03-14, 2026-05-14",
        // month ends: three and one month before a 31st
        "2025-06-01, 2026-06-01, P1Y, P0D, 2026-05-31, 2026-02-28, 2026-04-30",
        "2025-04-01, 2026-04-01, P1Y, P0D, 2026-03-31, 2025-12-31, 2026-02-28",
        // a leap year has a 29 February to leave on, and to refuse on
        "2027-06-01, 2028-06-01, P1Y, P0D, 2028-05-31, 2028-02-29, 2028-04-30",
        "2027-03-01, 2028-03-01, P1Y, P0D, 2028-02-29, 2027-11-29, 2028-01-29",
        "2024-02-29, 2027-02-28, P1Y, P0D, 2027-02-27, 2026-11-27, 2027-01-27",
        // a month's notice moves the last day as it moves the end of a cancellation
        "2025-06-15, 2026-06-15, P1Y, P1M, 2026-05-14, 2026-02-14, 2026-04-14",
        "2025-03-31, 2026-03-31, P1Y, P1M, 2026-02-28, 2025-11-28, 2026-01-28",
        "2025-03-01, 2026-03-01, P1Y, P1M, 2026-01-31, 2025-10-31, 2025-12-31",
        // half a year; summer time begins and ends in between
        "2025-10-26, 2026-04-26, P6M, P0D, 2026-04-25, 2026-01-25, 2026-03-25",
        "2026-03-29, 2026-09-29, P6M, P30D, 2026-08-29, 2026-05-29, 2026-07-29"
    })
    void window(String started, String renews, String period, String notice, String last, String opens, String closes) {
        Renewing contract =
                new Renewing(started, renews).every(period).notice(notice).watchedSince(opens);
        assertThat(contract.dueOn(before(opens))).isEmpty();
        assertThat(contract.dueOn(opens)).containsExactly("RENEWAL_NOTICE " + last);
        assertThat(contract.dueOn(closes)).containsExactly("RENEWAL_NOTICE " + last);
        assertThat(contract.dueOn(after(closes))).containsExactly("missed " + last);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("LAW-06 the last day is the last whole one where the customer lives, wherever the contract is kept")
    @CsvSource({"Europe/Paris, 2026-06-14", "Asia/Tokyo, 2026-06-14", "America/Los_Angeles, 2026-06-13"})
    void customersZone(String zone, String last) {
        Renewing contract = new Renewing("2025-06-15", "2026-06-15").livesIn(zone);
        assertThat(contract.on("2026-04-01"))
                .singleElement()
                .extracting(Due::day)
                .hasToString(last);
    }

    @Test
    @DisplayName("LAW-06 what was put is not put again, whatever became of it")
    void once() {
        Renewing contract = new Renewing("2025-06-15", "2026-06-15")
                .knows(RENEWAL_NOTICE, "2026-06-14", "2026-06-15", State.PUT, null);
        assertThat(contract.dueOn("2026-04-01")).isEmpty();
        Renewing moved = new Renewing("2025-06-15", "2026-06-15")
                .notice("P1M")
                .knows(RENEWAL_NOTICE, "2026-06-14", "2026-06-15", State.SENT, "2026-03-20T10:00:00Z");
        assertThat(moved.dueOn("2026-04-01")).as("the notice period changed").isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: missed {2}")
    @DisplayName("LAW-07 only what a mail server had on the last day of the window, and kept, was sent in time")
    @CsvSource({
        "SENT,   2026-05-14T21:59:59Z, false",
        "SENT,   2026-05-14T22:00:00Z, true",
        "PUT,    ,                     true",
        "FAILED, 2026-04-01T10:00:00Z, true",
        "MISSED, ,                     false"
    })
    void inTime(State state, String sentAt, boolean missed) {
        Renewing contract = new Renewing("2025-06-15", "2026-06-15")
                .knows(RENEWAL_NOTICE, "2026-06-14", "2026-06-15", state, sentAt);
        assertThat(contract.on("2026-05-15")).hasSize(missed ? 1 : 0);
    }

    @Test
    @DisplayName("LAW-07 a renewal that came while nobody looked was missed too; the next one has its own window")
    void missedWhileDown() {
        Renewing contract = new Renewing("2025-06-15", "2027-06-15").watchedSince("2026-04-01");
        assertThat(contract.on("2026-07-01")).singleElement().satisfies(due -> {
            assertThat(due.missed()).isTrue();
            assertThat(due.renewsAt()).isEqualTo("2026-06-14T22:00:00Z");
        });
        assertThat(contract.dueOn("2027-04-01")).containsExactly("missed 2026-06-14", "RENEWAL_NOTICE 2027-06-14");
    }

    @Test
    @DisplayName(
            "LAW-07 what should have left before renewals were watched here was not ours to send; the first term is none")
    void notOurs() {
        assertThat(new Renewing("2025-06-15", "2026-06-15")
                        .watchedSince("2026-05-15")
                        .dueOn("2026-05-20"))
                .isEmpty();
        assertThat(new Renewing("2025-06-15", "2026-06-15")
                        .watchedSince("2026-05-14")
                        .dueOn("2026-05-20"))
                .hasSize(1);
        assertThat(new Renewing("2026-06-15", "2027-06-15").dueOn("2026-07-01")).isEmpty();
    }

    @ParameterizedTest(name = "bought {0}, on {1}: {2}")
    @DisplayName("LAW-24 the yearly reminder is due from each anniversary on, also late, and once")
    @CsvSource({
        "2024-06-15, 2025-06-14, ",
        "2024-06-15, 2025-06-15, 2025-06-15",
        "2024-06-15, 2026-06-14, 2025-06-15",
        "2024-06-15, 2026-06-15, 2026-06-15",
        "2024-02-29, 2025-02-27, ",
        "2024-02-29, 2025-02-28, 2025-02-28",
        "2024-02-29, 2028-02-29, 2028-02-29"
    })
    void yearly(String bought, String today, String due) {
        Renewing contract = new Renewing(bought, "2029-01-15").every("P1M").unannounced(true);
        assertThat(contract.dueOn(today).stream().map(text -> text.replace("YEARLY_REMINDER ", "")))
                .isEqualTo(due == null ? java.util.List.of() : java.util.List.of(due));
        Renewing told = new Renewing(bought, "2029-01-15").every("P1M").unannounced(true);
        if (due != null) {
            told.knows(YEARLY_REMINDER, due, null, State.SENT, "2025-06-15T10:00:00Z");
        }
        assertThat(told.dueOn(today)).isEmpty();
        assertThat(new Renewing(bought, "2029-01-15")
                        .every("P1M")
                        .unannounced(false)
                        .dueOn(today))
                .isEmpty();
    }

    @Test
    @DisplayName("GUI-14 the reminder that was asked for is due on its day, or later, and once")
    void review() {
        Renewing contract =
                new Renewing("2025-06-15", "2026-06-15").unannounced(false).wantsReminder("2026-02-28");
        assertThat(contract.dueOn("2026-02-27")).isEmpty();
        assertThat(contract.dueOn("2026-02-28")).containsExactly("REVIEW_REMINDER 2026-02-28");
        assertThat(contract.dueOn("2026-03-09")).containsExactly("REVIEW_REMINDER 2026-02-28");
        contract.knows(REVIEW_REMINDER, "2026-02-28", null, State.PUT, null);
        assertThat(contract.dueOn("2026-03-09")).isEmpty();
    }

    private static String before(String day) {
        return LocalDate.parse(day).minusDays(1).toString();
    }

    private static String after(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }
}
