package io.sortie.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A letter about a renewal that was sent, or should have been.
 *
 * @param id of its mail
 * @param day of a notice the last day to refuse the renewal, else the day that the reminder is for
 * @param renewsAt the renewal that a notice announces; null for reminders
 * @param freeExit whether missing it lets the customer leave at any time after the renewal [LAW-07]
 * @param letterSha256 of the letter as plain text; null if none was written
 * @param failure why it did not arrive, or null
 * @param sentAt when a mail server took it, or null
 * @param missedAt when it was found that it did not leave in time, or null
 */
public record Notice(
        String id,
        String subscriptionId,
        String accountId,
        String brand,
        NoticeKind kind,
        LocalDate day,
        Instant renewsAt,
        State state,
        boolean freeExit,
        String letterSha256,
        String failure,
        Instant createdAt,
        Instant sentAt,
        Instant missedAt) {

    public enum State {
        /** Written; no mail server has it yet. */
        PUT,
        SENT,
        /** No mail server took it, or one sent it back. */
        FAILED,
        /** It did not leave, or did not arrive, before its time was over. */
        MISSED
    }

    /** Whether a mail server had it by the end of this day, and it did not come back. */
    public boolean sentBy(LocalDate last, ZoneId zone) {
        return state == State.SENT && !LocalDate.ofInstant(sentAt, zone).isAfter(last);
    }
}
