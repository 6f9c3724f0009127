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

    LetterWriter(Wording wording) {
        this.wording = wording;
    }

    /** @throws IllegalArgumentException if the kind is unknown or a value it cannot do without is missing */
    Letter write(Mail mail, CaseFile file, Brand brand, Locale locale) {
        MailKind kind = MailKind.of(mail.kind());
        for (String name : kind.required()) {
            if (!mail.values().containsKey(name)) {
                throw new IllegalArgumentException("mail " + mail.kind() + " needs the value " + name);
            }
        }
        return new Words(kind, locale, values(mail, file, brand)).letter(mail.linkId() != null, brand);
    }

    private static Map<String, String> values(Mail mail, CaseFile file, Brand brand) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("reference", file.reference().value());
        values.put("subscription", file.subscriptionId());
        values.put("plan", file.plan());
        values.put("brand", brand.name());
        values.put("supportPhone", brand.supportPhone());
        values.put("supportEmail", brand.supportEmail());
        values.put("attached", mail.documentId());
        String name = file.customer().name();
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
                    new Button(common("track").orElseThrow(), Links.TRACK, null),
                    contact(brand),
                    common("signature").orElseThrow());
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
                    common("closing").orElseThrow());
        }

        private static String webAddress(String url) {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                throw new IllegalArgumentException("not a web address in a mail");
            }
            return url;
        }
    }
}
