package io.sortie.notification;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.wording.Languages;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * START READING HERE: mails to customers. A mail is written into the outbox in the transaction of the step it tells of:
 * either both happened or neither. It is sent after the commit, again and again until a mail server has taken it.
 */
@Component
public class Outbox {

    private final OutboxMails mails;
    private final Cases cases;
    private final Brands brands;
    private final LetterWriter writer;
    private final ITemplateEngine templates;
    private final ApplicationEventPublisher events;
    private final String host;

    Outbox(
            OutboxMails mails,
            Cases cases,
            Brands brands,
            LetterWriter writer,
            ITemplateEngine templates,
            ApplicationEventPublisher events,
            @Value("${sortie.base-url}") URI baseUrl) {
        this.mails = mails;
        this.cases = cases;
        this.brands = brands;
        this.writer = writer;
        this.templates = templates;
        this.events = events;
        this.host = baseUrl.getHost();
    }

    /**
     * Puts a mail to the address on file of its case [SEM-14], in the customer's language (French, else English); needs
     * the caller's transaction.
     *
     * @throws IllegalArgumentException if the kind is unknown or a value it cannot do without is missing
     * @throws IllegalStateException if the case has no usable address any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail) {
        CaseFile file = cases.get(mail.reference());
        Brand brand = brand(file.brand());
        Letter letter =
                writer.write(mail, file, brand, Languages.spoken(file.customer().locale()));
        store(mail, letter, file.customer().email(), brand);
    }

    /**
     * Puts a mail that belongs to no case, to the address that billing has on file [SEM-14]; no copy is kept once a mail
     * server has it. Needs the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CustomerMail mail) {
        Brand brand = brand(mail.brand());
        String onFile = mail.holder().locale();
        Locale locale = onFile == null ? brand.locale() : Locale.forLanguageTag(onFile.replace('_', '-'));
        Letter letter = writer.write(mail, brand, Languages.spoken(locale));
        store(
                new Mail(null, mail.kind(), mail.values(), mail.linkId(), null),
                letter,
                mail.holder().email(),
                brand);
    }

    private void store(Mail mail, Letter letter, String email, Brand brand) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        String id = UUID.randomUUID().toString();
        mails.add(new StoredMail(
                id,
                mail.reference(),
                mail.kind(),
                "<" + id + "@" + host + ">",
                sender(brand),
                address(email),
                address(brand.supportEmail()),
                letter.subject(),
                LetterText.of(letter),
                templates.process("mail/letter", context),
                mail.linkId(),
                mail.documentId(),
                0,
                null));
        events.publishEvent(new MailStored(id));
    }

    private Brand brand(String id) {
        return brands.find(id).orElseThrow(() -> new IllegalStateException("brand without a profile"));
    }

    private static String sender(Brand brand) {
        try {
            return new InternetAddress(
                            address(brand.senderEmail()), SafeText.line(brand.name()), StandardCharsets.UTF_8.name())
                    .toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    // The message of an AddressException would carry the address into the log.
    private static String address(String email) {
        try {
            if (email == null || !email.equals(SafeText.line(email))) {
                throw new AddressException();
            }
            InternetAddress address = new InternetAddress(email, true);
            address.validate();
            if (!email.equals(address.getAddress())) {
                throw new AddressException();
            }
            return email;
        } catch (AddressException e) {
            throw new IllegalStateException("no usable mail address on file");
        }
    }

    /** A mail was put; sent on its way once the transaction has been committed. */
    record MailStored(String id) {}
}
