package io.sortie.notification;

import io.sortie.billing.Subscription.Holder;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.database.Digests;
import io.sortie.wording.Languages;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
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
 * either both happened or neither. It is sent after the commit, again and again until a mail server has taken it or has
 * refused it for good.
 */
@Component
public class Outbox {

    private final OutboxMails mails;
    private final UndeliveredMails undelivered;
    private final Cases cases;
    private final Brands brands;
    private final LetterWriter writer;
    private final ITemplateEngine templates;
    private final ApplicationEventPublisher events;
    private final String host;

    Outbox(
            OutboxMails mails,
            UndeliveredMails undelivered,
            Cases cases,
            Brands brands,
            LetterWriter writer,
            ITemplateEngine templates,
            ApplicationEventPublisher events,
            @Value("${sortie.base-url}") URI baseUrl) {
        this.mails = mails;
        this.undelivered = undelivered;
        this.cases = cases;
        this.brands = brands;
        this.writer = writer;
        this.templates = templates;
        this.events = events;
        this.host = baseUrl.getHost();
    }

    /**
     * Puts a mail to the address on file of its case [SEM-14], in the customer's language (English where theirs is not
     * spoken); needs the caller's transaction.
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
    public PutMail put(CustomerMail mail) {
        return put(mail, brand(mail.brand()));
    }

    /** The same for many mails at once, by somebody who has asked for the brand already: the engine keeps each answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PutMail put(CustomerMail mail, Brand brand) {
        Letter letter = writer.write(mail, brand, language(brand, mail.holder()));
        return store(
                new Mail(null, mail.kind(), Map.of(), mail.linkId(), null),
                letter,
                mail.holder().email(),
                brand);
    }

    /**
     * Sends a mail that did not arrive once more, as it was written, to the address that its case has on file now
     * [SEM-14]; needs the caller's transaction.
     *
     * @return false if it does not wait for that (any more)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sendAgain(UndeliverableMail mail) {
        String email =
                MailAddresses.checked(cases.get(mail.reference()).customer().email());
        boolean waits = undelivered.sendAgain(mail.id(), email);
        events.publishEvent(new MailStored(mail.id()));
        return waits;
    }

    /** The language in which this customer is written to where no case says so: their own if it is spoken, with its region. */
    public static Locale language(Brand brand, Holder holder) {
        String onFile = holder.locale();
        return Languages.spoken(onFile == null ? brand.locale() : Locale.forLanguageTag(onFile.replace('_', '-')));
    }

    /** Whether a mail can be put to this address at all. */
    public static boolean reaches(Holder holder) {
        return MailAddresses.usable(holder.email());
    }

    private PutMail store(Mail mail, Letter letter, String email, Brand brand) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        String id = UUID.randomUUID().toString();
        String text = LetterText.of(letter);
        mails.add(new StoredMail(
                id,
                mail.reference(),
                mail.kind(),
                "<" + id + "@" + host + ">",
                MailAddresses.sender(brand),
                MailAddresses.checked(email),
                MailAddresses.checked(brand.supportEmail()),
                letter.subject(),
                text,
                templates.process("mail/letter", context),
                mail.linkId(),
                mail.documentId(),
                0,
                null,
                null));
        events.publishEvent(new MailStored(id));
        return new PutMail(id, Digests.sha256(text));
    }

    private Brand brand(String id) {
        return brands.find(id).orElseThrow(() -> new IllegalStateException("brand without a profile"));
    }

    /** A mail was put; sent on its way once the transaction has been committed. */
    record MailStored(String id) {}
}
