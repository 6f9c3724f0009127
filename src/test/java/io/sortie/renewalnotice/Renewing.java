package io.sortie.renewalnotice;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.renewals.Notice;
import io.sortie.renewals.Notice.State;
import io.sortie.renewals.NoticeKind;
import io.sortie.renewals.ReviewReminders.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A contract that renews, in words; what is not said is ordinary: in Paris, by the year, watched for long. */
final class Renewing {

    private static final RenewalTerms.Terms FRANCE =
            new RenewalTerms.Terms(true, Period.ofMonths(3), Period.ofMonths(1), true, false);

    private final String started;
    private final String paidThrough;
    private final List<Notice> known = new ArrayList<>();
    private String period = "P1Y";
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private ZoneId contractZone = zone;
    private Period notice = Period.ZERO;
    private LocalDate since = LocalDate.parse("2000-01-01");
    private RenewalTerms.Terms terms = FRANCE;
    private Reminder reminder;

    Renewing(String started, String paidThrough) {
        this.started = started;
        this.paidThrough = paidThrough;
    }

    Renewing every(String length) {
        period = length;
        return this;
    }

    /** The customer's zone; the contract's own stays Paris. */
    Renewing livesIn(String other) {
        zone = ZoneId.of(other);
        return this;
    }

    Renewing notice(String length) {
        notice = Period.parse(length);
        return this;
    }

    Renewing watchedSince(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    /** Nothing is announced; the customer is reminded each year, or not. */
    Renewing unannounced(boolean yearly) {
        terms = new RenewalTerms.Terms(false, Period.ofMonths(3), Period.ofMonths(1), false, yearly);
        return this;
    }

    Renewing wantsReminder(String day) {
        reminder = new Reminder("SUB-1", "ACC-1", "semrush", 3, LocalDate.parse(day), Instant.EPOCH);
        return this;
    }

    /** What was put before. */
    Renewing knows(NoticeKind kind, String day, String renewal, State state, String sentAt) {
        known.add(new Notice(
                "1",
                "SUB-1",
                "ACC-1",
                "semrush",
                kind,
                LocalDate.parse(day),
                renewal == null
                        ? null
                        : LocalDate.parse(renewal).atStartOfDay(contractZone).toInstant(),
                state,
                true,
                null,
                null,
                Instant.EPOCH,
                sentAt == null ? null : Instant.parse(sentAt),
                state == State.MISSED ? Instant.EPOCH : null));
        return this;
    }

    List<Due> on(String today) {
        return new DueLetters(contract(), terms, notice, zone, since, known, reminder).on(LocalDate.parse(today));
    }

    /** In short: "RENEWAL_NOTICE 2026-12-31", "missed 2026-12-31". */
    List<String> dueOn(String today) {
        return on(today).stream()
                .map(due -> (due.missed() ? "missed" : due.kind()) + " " + due.day())
                .toList();
    }

    private Subscription contract() {
        return new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "semrush",
                "Guru",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "FR", null),
                LocalDate.parse(started),
                Period.parse(period),
                Money.of("120.00", "EUR"),
                contractZone,
                LocalDate.parse(paidThrough).atStartOfDay(contractZone).toInstant(),
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
                null,
                null,
                null,
                null);
    }
}
