package io.sortie.notification;

import io.sortie.database.Digests;

/**
 * A mail as it was put into the outbox.
 *
 * @param sha256 of its plain text: what is left to prove a letter by when no copy of it is kept
 */
public record PutMail(String id, String sha256) {

    static PutMail of(StoredMail mail) {
        return new PutMail(mail.id(), Digests.sha256(mail.text()));
    }
}
