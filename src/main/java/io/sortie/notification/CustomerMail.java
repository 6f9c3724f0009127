package io.sortie.notification;

import io.sortie.billing.Subscription.Holder;
import java.time.Duration;
import java.util.Map;

/**
 * A mail that belongs to no case, such as a sign-in link. Its recipient is the address that billing has on file, never one
 * that somebody typed in [SEM-14].
 *
 * @param kind one of the kinds with a wording in {@code messages/mail.properties}; brand and name are known to it
 * @param linkLife how long the link works once a mail server has taken the mail; null without one
 * @param linkId the link the mail carries, or null
 * @param values already formatted for the customer's language
 */
public record CustomerMail(
        String brand, Holder holder, String kind, Duration linkLife, String linkId, Map<String, String> values) {

    public CustomerMail {
        values = Map.copyOf(values);
    }

    public CustomerMail(String brand, Holder holder, String kind, Duration linkLife, String linkId) {
        this(brand, holder, kind, linkLife, linkId, Map.of());
    }
}
