package io.sortie.notification;

import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * A mail as it lies in the outbox.
 *
 * @param reference the case it tells of, or null
 * @param messageId fixed when the mail is put: whoever gets it twice after a crash can see that it is the same one
 * @param attempts how often it was tried
 * @param triedSince when it was tried for the first time, or null
 * @param sentAt when a mail server took it, or null
 */
record StoredMail(
        String id,
        CaseReference reference,
        String kind,
        String messageId,
        String sender,
        String recipient,
        String replyTo,
        String subject,
        String text,
        String html,
        String linkId,
        String documentId,
        int attempts,
        Instant triedSince,
        Instant sentAt) {

    /** Whether somebody is to be told that a mail server has it. */
    boolean newsworthy() {
        return linkId != null
                || MailKind.of(kind).awaited()
                || MailKind.of(kind).notice();
    }

    /** Whose mail it is, for the log. */
    String owner() {
        return reference == null ? "no case" : "case " + reference;
    }
}
