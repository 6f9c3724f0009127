package io.sortie.renewalnotice;

import io.sortie.billing.Subscription;
import io.sortie.billing.TermCalendar;
import io.sortie.renewals.Notice;
import io.sortie.renewals.NoticeKind;
import io.sortie.renewals.ReviewReminders.Reminder;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which letters are due for a contract today: pure arithmetic of days in the customer's zone.
 *
 * @param notice that the contract asks for, or zero
 * @param since the first day on which renewals were watched here
 * @param known what was sent or missed for this contract before
 * @param reminder that the customer asked for, or null
 */
record DueLetters(
        Subscription contract,
        RenewalTerms.Terms terms,
        Period notice,
        ZoneId zone,
        LocalDate since,
        List<Notice> known,
        Reminder reminder) {

    List<Due> on(LocalDate today) {
        return Stream.of(notices(today), yearly(today).stream(), review(today).stream())
                .flatMap(due -> due)
                .toList();
    }

    /** Of the renewal ahead, and of the last one: it may have been missed while nobody looked. */
    private Stream<Due> notices(LocalDate today) {
        if (!terms.notice()) {
            return Stream.of();
        }
        return Stream.concat(new TermCalendar(contract).lastRenewal().stream(), Stream.of(contract.paidThrough()))
                .map(renewsAt -> RenewalWindow.of(renewsAt, notice, terms, zone))
                .map(window -> notice(window, today))
                .filter(Objects::nonNull);
    }

    private Due notice(RenewalWindow window, LocalDate today) {
        Notice earlier = sent(window);
        if (window.isOpen(today) && earlier == null) {
            return Due.letter(NoticeKind.RENEWAL_NOTICE, window.lastDay(), window.renewsAt());
        }
        boolean ours = !window.closes().isBefore(since);
        boolean inTime = earlier != null && earlier.sentBy(window.closes(), zone);
        boolean kept = earlier != null && earlier.missedAt() != null;
        return window.isOver(today) && ours && !inTime && !kept ? Due.missed(window, earlier) : null;
    }

    /** By the renewal, not by the day: that may move when the contract changes. */
    private Notice sent(RenewalWindow window) {
        return known.stream()
                .filter(notice -> notice.kind() == NoticeKind.RENEWAL_NOTICE)
                .filter(notice -> notice.renewsAt().equals(window.renewsAt())
                        || notice.day().equals(window.lastDay()))
                .findFirst()
                .orElse(null);
    }

    private Optional<Due> yearly(LocalDate today) {
        // Whole years between two days would come a day late to who bought on a 29 February.
        long thisYear = today.getYear() - contract.startedOn().getYear();
        LocalDate anniversary = contract.startedOn().plusYears(thisYear);
        LocalDate last = anniversary.isAfter(today) ? contract.startedOn().plusYears(thisYear - 1) : anniversary;
        return Optional.of(last)
                .filter(day -> terms.yearly() && day.isAfter(contract.startedOn()) && !day.isBefore(since))
                .filter(day -> unknown(NoticeKind.YEARLY_REMINDER, day))
                .map(day -> Due.letter(NoticeKind.YEARLY_REMINDER, day, null));
    }

    private Optional<Due> review(LocalDate today) {
        return Optional.ofNullable(reminder)
                .map(Reminder::on)
                .filter(day -> !day.isAfter(today))
                .filter(day -> unknown(NoticeKind.REVIEW_REMINDER, day))
                .map(day -> Due.letter(NoticeKind.REVIEW_REMINDER, day, null));
    }

    private boolean unknown(NoticeKind kind, LocalDate day) {
        return known.stream()
                .noneMatch(notice -> notice.kind() == kind && notice.day().equals(day));
    }
}
