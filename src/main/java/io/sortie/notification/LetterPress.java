package io.sortie.notification;

import io.sortie.brands.Brand;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a letter as HTML and as text, with its addresses, ready to be stored. */
@Component
class LetterPress {

    private final ITemplateEngine templates;
    private final String host;

    LetterPress(ITemplateEngine templates, @Value("${sortie.base-url}") URI baseUrl) {
        this.templates = templates;
        this.host = baseUrl.getHost();
    }

    StoredMail set(Mail mail, Letter letter, String email, Brand brand) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        String id = UUID.randomUUID().toString();
        return new StoredMail(
                id,
                mail.reference(),
                mail.kind(),
                "<" + id + "@" + host + ">",
                MailAddresses.sender(brand),
                MailAddresses.checked(email),
                MailAddresses.checked(brand.supportEmail()),
                letter.subject(),
                LetterText.of(letter),
                templates.process("mail/letter", context),
                mail.linkId(),
                mail.documentId(),
                0,
                null,
                null);
    }
}
