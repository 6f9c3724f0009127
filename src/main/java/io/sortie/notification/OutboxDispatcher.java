package io.sortie.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mails to the mail server, then tells whoever waits for that.
 *
 * <p>Two steps, each repeated until it works: what the mail server took is committed as HANDED_OVER at once, so that a
 * process which is not ready for the news never makes a mail go out again; and the news is told in the transaction that
 * marks the mail as SENT, so that it is told once and never lost. Only a crash in the moment between the mail server's
 * answer and our commit sends a mail twice, under the same Message-ID.
 */
@Component
public class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    // Longer than a mail server can take when each of its answers comes just before the time-out.
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int BATCH = 200;
    private static final long MILLIS_TO_LOOK_AGAIN = 50;

    private final OutboxMails mails;
    private final MimeMails smtp;
    private final ObjectProvider<LinkDelivery> deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;
    // What this node has in hand: a demo clock that jumps past the lease must not make us send it twice.
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    OutboxDispatcher(
            OutboxMails mails,
            MimeMails smtp,
            ObjectProvider<LinkDelivery> deliveries,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.smtp = smtp;
        this.deliveries = deliveries;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Sends everything that is due and returns when done; what fails waits for its next attempt. */
    public void dispatchNow() {
        while (!idle()) {
            mails.due(BATCH).forEach(this::dispatch);
            awaitOthers();
        }
    }

    /** Whether nothing that is due waits or is in flight. */
    public boolean idle() {
        return inHand.isEmpty() && mails.due(1).isEmpty();
    }

    List<String> due() {
        return mails.due(BATCH);
    }

    void dispatch(String id) {
        if (!inHand.add(id)) {
            return;
        }
        try {
            mails.claim(id, LEASE).ifPresent(this::send);
            mails.untold(id).ifPresent(this::tell);
        } finally {
            inHand.remove(id);
            synchronized (inHand) {
                inHand.notifyAll();
            }
        }
    }

    private void send(StoredMail mail) {
        try {
            smtp.send(mail);
            mails.handedOver(mail, clock.instant());
            LOG.info("mail {} of {} sent", mail.kind(), mail.owner());
        } catch (Exception e) {
            mails.waitAgain(mail.id(), pause(mail.attempts()));
            complain("sent", mail, e);
        }
    }

    private void tell(StoredMail mail) {
        try {
            transaction.executeWithoutResult(status -> {
                if (mails.told(mail.id())) {
                    deliveries.orderedStream().forEach(delivery -> delivery.handedOver(mail.linkId(), mail.sentAt()));
                }
            });
        } catch (RuntimeException e) {
            mails.tellLater(mail.id(), pause(mail.attempts() + 1));
            complain("told to its process", mail, e);
        }
    }

    private void awaitOthers() {
        synchronized (inHand) {
            try {
                if (!inHand.isEmpty()) {
                    inHand.wait(MILLIS_TO_LOOK_AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while mails were being sent");
            }
        }
    }

    // The class only: messages of mail exceptions carry addresses.
    private static void complain(String what, StoredMail mail, Exception e) {
        LOG.warn(
                "mail {} of {} not {}, to be tried again: {}",
                mail.kind(),
                mail.owner(),
                what,
                e.getClass().getName());
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
