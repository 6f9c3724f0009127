package io.sortie.notification;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.wording.Languages;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * START READING HERE: mails to customers. A mail is written into the outbox in the transaction of the step it tells of:
 * either both happened or neither. It is sent after the commit, again and again until a mail server has taken it or has
 * refused it for good.
 */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxMails mails;
    private final UndeliveredMails undelivered;
    private final Cases cases;
    private final Brands brands;
    private final LetterWriter writer;
    private final LetterPress press;
    private final ApplicationEventPublisher events;

    Outbox(
            OutboxMails mails,
            UndeliveredMails undelivered,
            Cases cases,
            Brands brands,
            LetterWriter writer,
            LetterPress press,
            ApplicationEventPublisher events) {
        this.mails = mails;
        this.undelivered = undelivered;
        this.cases = cases;
        this.brands = brands;
        this.writer = writer;
        this.press = press;
        this.events = events;
    }

    /**
     * Puts a mail to the address on file of its case [SEM-14], in the customer's language (English where theirs is not
     * spoken); needs the caller's transaction.
     *
     * @throws IllegalArgumentException if the kind is unknown or a value it cannot do without is missing
     * @throws IllegalStateException if the address of the case is not usable
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail) {
        CaseFile file = cases.get(mail.reference());
        if (file.customer().email() == null) {
            // Erased on the customer's demand [LAW-17]; what has to be done in the case is done all the same.
            LOG.info("{}: no {}, the address has been erased", mail.reference(), mail.kind());
            return;
        }
        Brand brand = brand(file.brand());
        Letter letter =
                writer.write(mail, file, brand, Languages.spoken(file.customer().locale()));
        StoredMail set = press.set(mail, letter, file.customer().email(), brand);
        mails.addAll(List.of(set));
        events.publishEvent(new MailStored(set.id()));
    }

    /**
     * Puts a mail that belongs to no case, to the address that billing has on file [SEM-14]; no copy is kept once a mail
     * server has it. Needs the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PutMail put(CustomerMail mail) {
        return put(List.of(mail), Map.of(mail.brand(), brand(mail.brand()))).get(0);
    }

    /**
     * The same for many mails at once, with one statement, by somebody who has asked for their brands already.
     *
     * @param brands by their ids
     * @return in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PutMail> put(List<CustomerMail> many, Map<String, Brand> brands) {
        List<StoredMail> set =
                many.stream().map(mail -> set(mail, brands.get(mail.brand()))).toList();
        mails.addAll(set);
        set.forEach(mail -> events.publishEvent(new MailStored(mail.id())));
        return set.stream().map(PutMail::of).toList();
    }

    private StoredMail set(CustomerMail mail, Brand brand) {
        return press.set(
                new Mail(null, mail.kind(), Map.of(), mail.linkId(), null),
                writer.write(mail, brand, mail.language(brand)),
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

    private Brand brand(String id) {
        return brands.find(id).orElseThrow(() -> new IllegalStateException("brand without a profile"));
    }

    /** A mail was put; sent on its way once the transaction has been committed. */
    record MailStored(String id) {}
}
