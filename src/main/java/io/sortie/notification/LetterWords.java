package io.sortie.notification;

import io.sortie.brands.Brand;
import io.sortie.notification.Letter.Button;
import io.sortie.notification.Letter.Contact;
import io.sortie.notification.Letter.Fact;
import io.sortie.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of one kind of mail in one language about one case. */
final class LetterWords {

    private final Wording wording;
    private final MailKind kind;
    private final Locale locale;
    private final Map<String, String> values;

    LetterWords(Wording wording, MailKind kind, Locale locale, Map<String, String> values) {
        this.wording = wording;
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
                own("box").orElse(null),
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
        return values.containsKey("reference") ? new Button(common("track").orElseThrow(), Links.TRACK, null) : null;
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
                .map(label -> new Button(label, Links.CONFIRM, own("extra.note").orElseThrow()))
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
