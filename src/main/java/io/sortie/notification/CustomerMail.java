package io.sortie.notification;

import io.sortie.billing.Subscription.Holder;
import io.sortie.brands.Brand;
import io.sortie.wording.Languages;
import java.time.Duration;
import java.util.Locale;
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

    /** The language that the customer is written to in: their own if it is spoken, with its region. */
    public Locale language(Brand brand) {
        return language(brand, holder);
    }

    public static Locale language(Brand brand, Holder holder) {
        String onFile = holder.locale();
        return Languages.spoken(onFile == null ? brand.locale() : Locale.forLanguageTag(onFile.replace('_', '-')));
    }

    /** Whether a mail can be put to this customer's address at all. */
    public static boolean reaches(Holder holder) {
        return MailAddresses.usable(holder.email());
    }
}
