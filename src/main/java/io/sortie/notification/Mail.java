package io.sortie.notification;

import io.sortie.cases.CaseReference;
import java.util.Map;

/**
 * A mail to the customer of a case. It names no recipient: that is always the address on file [SEM-14].
 *
 * @param kind one of the kinds with a wording in {@code messages/mail.properties}, for example {@code confirm-link}
 * @param values already formatted for the customer's language; reference, subscription, plan, brand and name come from
 *     the case file
 * @param linkId the confirmation link the mail carries, or null
 * @param documentId the document attached, or null
 */
public record Mail(CaseReference reference, String kind, Map<String, String> values, String linkId, String documentId) {

    public Mail {
        values = Map.copyOf(values);
    }

    /** A mail without link and document. */
    public Mail(CaseReference reference, String kind, Map<String, String> values) {
        this(reference, kind, values, null, null);
    }
}
