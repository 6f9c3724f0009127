package io.sortie.notification;

import io.sortie.brands.Brand;
import io.sortie.cases.CaseFile;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts a mail into words: {@code mail.<kind>.subject}, {@code .heading}, paragraphs {@code .p1 …}, {@code .button}, notes
 * {@code .n1 …}. A sentence that speaks of a value this case does not have (a fee, say) is left out.
 */
@Component
class LetterWriter {

    private final Wording wording;
    private final Links links;

    LetterWriter(Wording wording, Links links) {
        this.wording = wording;
        this.links = links;
    }

    /** @throws IllegalArgumentException if the kind is unknown or a value it cannot do without is missing */
    Letter write(Mail mail, CaseFile file, Brand brand, Locale locale) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("reference", file.reference().value());
        values.put("subscription", file.subscriptionId());
        values.put("plan", file.plan());
        values.put("account", file.accountId());
        values.put("attached", mail.documentId());
        return write(mail.kind(), locale, known(values, file.customer().name(), brand))
                .letter(mail.linkId() != null, brand);
    }

    /** The same for a mail that belongs to no case. */
    Letter write(CustomerMail mail, Brand brand, Locale locale) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("linkLife", mail.linkLife() == null ? null : wording.length(mail.linkLife(), locale));
        values.put("refundUrl", links.refund(brand.id()));
        values.put("cancelUrl", links.cancel(brand.id()));
        values.put("subscriptionsUrl", links.subscriptions(brand.id()));
        values.put("signInUrl", links.signIn(brand.id()));
        return write(mail.kind(), locale, known(values, mail.holder().name(), brand))
                .letter(true, brand);
    }

    private LetterWords write(String id, Locale locale, Map<String, String> values) {
        MailKind kind = MailKind.of(id);
        for (String name : kind.required()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("mail " + id + " needs the value " + name);
            }
        }
        return new LetterWords(wording, kind, locale, values);
    }

    private static Map<String, String> known(Map<String, String> values, String name, Brand brand) {
        values.put("brand", brand.name());
        values.put("supportPhone", brand.supportPhone());
        values.put("supportEmail", brand.supportEmail());
        values.put("name", SafeText.readsLikeName(name) ? name : null);
        values.values().removeIf(value -> value == null || value.isBlank());
        values.replaceAll((key, value) -> SafeText.line(value));
        return values;
    }
}
