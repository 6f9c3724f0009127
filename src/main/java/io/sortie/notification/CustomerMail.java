package io.sortie.notification;

import io.sortie.billing.Subscription.Holder;
import java.util.Map;

/**
 * A mail that belongs to no case, such as a sign-in link. Its recipient is the address that billing has on file, never one
 * that somebody typed in [SEM-14].
 *
 * @param kind one of the kinds with a wording in {@code messages/mail.properties}
 * @param values already formatted for the customer's language; brand and name are known
 * @param linkId the link the mail carries
 */
public record CustomerMail(String brand, Holder holder, String kind, Map<String, String> values, String linkId) {

    public CustomerMail {
        values = Map.copyOf(values);
    }
}
