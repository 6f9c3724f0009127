package io.sortie.renewalnotice;

import io.sortie.renewals.Notice;
import io.sortie.renewals.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is to be done about a contract today.
 *
 * @param day the last day to refuse the renewal, or the day that a reminder is for
 * @param renewsAt null for reminders
 * @param missed the time for it is over: nothing is sent any more, and that is kept
 * @param earlier what was put for it before, and did not leave in time; or null
 */
record Due(NoticeKind kind, LocalDate day, Instant renewsAt, boolean missed, Notice earlier) {

    static Due letter(NoticeKind kind, LocalDate day, Instant renewsAt) {
        return new Due(kind, day, renewsAt, false, null);
    }

    static Due missed(RenewalWindow window, Notice earlier) {
        return new Due(NoticeKind.RENEWAL_NOTICE, window.lastDay(), window.renewsAt(), true, earlier);
    }
}
