package io.sortie.web.pages;

import io.sortie.deletionfile.DeletionTerms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The dates of a deletion as a page shows them [SEM-17, LAW-17].
 *
 * @param linkLife how long the link works, from its hand-over to a mail server
 * @param dueAt by when the account is erased
 * @param waitUntil until when the request can be taken back; null where it cannot
 */
record DeletionDates(Duration linkLife, Instant dueAt, Instant waitUntil) {

    /** As they would be if the request were confirmed right now. */
    static DeletionDates ifConfirmed(Terms terms, Instant receivedAt, Instant now, ZoneId zone) {
        Instant dueAt = terms.due(receivedAt, now, zone);
        return new DeletionDates(terms.linkLife(), dueAt, future(terms.waitUntil(now, dueAt, zone), now));
    }

    static Instant future(Instant instant, Instant now) {
        return instant != null && instant.isAfter(now) ? instant : null;
    }
}
