package io.sortie.notification;

import io.sortie.brands.Brand;
import io.sortie.cases.CaseFile;
import io.sortie.notification.Letter.Button;
import io.sortie.notification.Letter.Contact;
import io.sortie.notification.Letter.Fact;
import io.sortie.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        values.put("attached", mail.documentId());
        return write(mail.kind(), locale, known(values, file.customer().name(), brand))
                .letter(mail.linkId() != null, brand);
    }

    /** The same for a mail that belongs to no case. */
    Letter write(CustomerMail mail, Brand brand, Locale locale) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("signInUrl", links.signIn(brand.id()));
        return write(mail.kind(), locale, known(values, mail.holder().name(), brand))
                .letter(true, brand);
    }

    private Words write(String id, Locale locale, Map<String, String> values) {
        MailKind kind = MailKind.of(id);
        for (String name : kind.required()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("mail " + id + " needs the value " + name);
            }
        }
        return new Words(kind, locale, values);
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

    /** The words of one kind of mail in one language about one case. */
    private final class Words {

        private final MailKind kind;
        private final Locale locale;
        private final Map<String, String> values;

        Words(MailKind kind, Locale locale, Map<String, String> values) {
            this.kind = kind;
            this.locale = locale;
            this.values = values;
        }

        Letter letter(boolean hasLink, Brand brand) {
            return new Letter(
                    locale.getLanguage(),
                    brand.name(),
                    SafeText.line(own("subject").orElseThrow()),
                    own("heading").orElseThrow(),
                    common("greeting.name").orElseGet(() -> common("greeting").orElseThrow()),
                    numbered("p"),
                    facts(),
                    button(hasLink),
                    common("button.fallback").orElseThrow(),
                    hasLink ? extra() : null,
                    numbered("n"),
                    track(),
                    contact(brand),
                    common("signature").orElseThrow());
        }

        private Button track() {
            return values.containsKey("reference")
                    ? new Button(common("track").orElseThrow(), Links.TRACK, null)
                    : null;
        }

        private Optional<String> own(String part) {
            return common(kind.id() + "." + part);
        }

        private Optional<String> common(String part) {
            return wording.find("mail." + part, locale, values);
        }

        private List<String> numbered(String prefix) {
            List<String> sentences = new ArrayList<>();
            for (int i = 1; i <= 9; i++) {
                own(prefix + i).ifPresent(sentences::add);
            }
            return sentences;
        }

        private List<Fact> facts() {
            return kind.facts().stream()
                    .filter(values::containsKey)
                    .map(name -> new Fact(common("fact." + name).orElseThrow(), values.get(name)))
                    .toList();
        }

        private Button button(boolean hasLink) {
            if (kind.button() == null || (Links.CONFIRM.equals(kind.button()) && !hasLink)) {
                return null;
            }
            String url = Links.CONFIRM.equals(kind.button()) ? Links.CONFIRM : webAddress(values.get(kind.button()));
            return new Button(own("button").orElseThrow(), url, null);
        }

        // A mail whose main button is not the confirmation can still carry it, as something one may leave alone.
        private Button extra() {
            return own("extra")
                    .map(label ->
                            new Button(label, Links.CONFIRM, own("extra.note").orElseThrow()))
                    .orElse(null);
        }

        private Contact contact(Brand brand) {
            return new Contact(
                    common("contact").orElseThrow(),
                    common("contact.phone").orElseThrow(),
                    brand.supportPhone(),
                    common("contact.email").orElseThrow(),
                    brand.supportEmail(),
                    common("closing").or(() -> common("closing.no-case")).orElseThrow());
        }

        private static String webAddress(String url) {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                throw new IllegalArgumentException("not a web address in a mail");
            }
            return url;
        }
    }
}
