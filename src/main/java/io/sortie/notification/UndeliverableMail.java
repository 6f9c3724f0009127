package io.sortie.notification;

import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * A mail of a case that did not arrive, as those read it who have to reach the customer in another way.
 *
 * @param kind which mail, for example {@code confirm-link}; in words {@code mail.name.<kind>}
 * @param recipient the address that it could not be delivered to
 * @param linkId the link it carries, or null
 */
public record UndeliverableMail(
        String id,
        CaseReference reference,
        String kind,
        String recipient,
        String linkId,
        MailFailure failure,
        Instant failedAt) {

    /** Whether a process waits until it has arrived, or cannot. */
    public boolean awaited() {
        return MailKind.of(kind).awaited();
    }

    /** Whether all it is for is a link that a request waits for. */
    public boolean asksToConfirm() {
        return MailKind.of(kind).asksToConfirm();
    }
}
