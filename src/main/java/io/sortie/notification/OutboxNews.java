package io.sortie.notification;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what became of a mail, in the transaction that marks it as told: so it is told once and never lost. Who is not
 * ready for the news is told later, and the mail itself is not touched for that.
 */
@Component
class OutboxNews {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxNews.class);

    private final OutboxMails mails;
    private final UndeliveredMails undelivered;
    private final ObjectProvider<LinkDelivery> links;
    private final ObjectProvider<MailDelivery> deliveries;
    private final ObjectProvider<MailFailures> failures;
    private final ObjectProvider<NoticeNews> notices;
    private final TransactionTemplate transaction;
    private final AtomicLong gone = new AtomicLong();

    OutboxNews(
            OutboxMails mails,
            UndeliveredMails undelivered,
            ObjectProvider<LinkDelivery> links,
            ObjectProvider<MailDelivery> deliveries,
            ObjectProvider<MailFailures> failures,
            ObjectProvider<NoticeNews> notices,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.undelivered = undelivered;
        this.links = links;
        this.deliveries = deliveries;
        this.failures = failures;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Tells of this mail if there is something to tell now. */
    void tell(String id) {
        try {
            mails.untold(id).ifPresent(this::handedOver);
            undelivered.untold(id).ifPresent(this::undeliverable);
        } catch (RuntimeException e) {
            // The class only: messages may carry addresses.
            LOG.warn(
                    "news of mail {} not told to its process, to be told again: {}",
                    id,
                    e.getClass().getName());
            mails.tellLater(id);
        }
    }

    private void handedOver(StoredMail mail) {
        transaction.executeWithoutResult(status -> {
            if (mails.told(mail.id())) {
                tell(mail);
            }
        });
    }

    private void tell(StoredMail mail) {
        if (mail.linkId() != null) {
            links.orderedStream().forEach(delivery -> delivery.handedOver(mail.linkId(), mail.sentAt()));
        }
        if (MailKind.of(mail.kind()).awaited()) {
            deliveries.orderedStream().forEach(delivery -> delivery.handedOver(mail.reference(), mail.kind()));
        }
        if (MailKind.of(mail.kind()).notice()) {
            notices.orderedStream().forEach(news -> news.handedOver(mail.id(), mail.sentAt()));
        }
    }

    private void tell(UndeliverableMail mail) {
        if (mail.reference() != null) {
            failures.orderedStream().forEach(reaction -> reaction.undeliverable(mail));
        } else if (MailKind.of(mail.kind()).notice()) {
            notices.orderedStream().forEach(news -> news.undeliverable(mail.id(), mail.failure(), mail.failedAt()));
        }
    }

    private void undeliverable(UndeliverableMail mail) {
        transaction.executeWithoutResult(status -> {
            if (undelivered.told(mail)) {
                tell(mail);
            }
        });
        if (mail.reference() == null) {
            LOG.warn(
                    "mail {} of no case not delivered ({}) and deleted; {} such since the start",
                    mail.kind(),
                    mail.failure(),
                    gone.incrementAndGet());
        }
    }
}
