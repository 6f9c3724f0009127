package io.sortie.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hands waiting mails to the mail server, then tells whoever waits for that.
 *
 * <p>Two steps, each repeated until it works: what the mail server took is committed as HANDED_OVER at once, what it
 * refused for good as REFUSED, so that a process which is not ready for the news never makes a mail go out again; the
 * news is told after that ({@link OutboxNews}). Only a crash in the moment between the mail server's answer and our
 * commit sends a mail twice, under the same Message-ID.
 */
@Component
public class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    // A killed node's mails wait this long. Sending may take longer: whoever sends renews the lease meanwhile. To take
    // over one's own leases at start would need to know that the process before us, under the same name, is really
    // dead.
    static final Duration LEASE = Duration.ofSeconds(20);
    private static final int BATCH = 200;
    private static final long MILLIS_TO_LOOK_AGAIN = 50;
    private static final int NOT_CLAIMED = 0;

    private final OutboxMails mails;
    private final UndeliveredMails undelivered;
    private final OutboxNews news;
    private final MimeMails smtp;
    private final Clock clock;
    private final Duration giveUpAfter;
    // What this node has in hand, and which try it is: a demo clock that jumps past the lease must not send it twice.
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

    OutboxDispatcher(
            OutboxMails mails,
            UndeliveredMails undelivered,
            OutboxNews news,
            MimeMails smtp,
            Clock clock,
            @Value("${sortie.mail.give-up-after}") Duration giveUpAfter) {
        this.mails = mails;
        this.undelivered = undelivered;
        this.news = news;
        this.smtp = smtp;
        this.clock = clock;
        this.giveUpAfter = giveUpAfter;
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

    /** The next instant after {@code from} and not after {@code until} at which a mail is tried (again). */
    public Optional<Instant> nextDue(Instant from, Instant until) {
        return mails.nextDue(from, until);
    }

    List<String> due() {
        return mails.due(BATCH);
    }

    /** To be called more often than a lease lasts. */
    void renewLeases() {
        inHand.forEach((id, attempt) -> mails.renew(id, attempt, LEASE));
    }

    void dispatch(String id) {
        if (inHand.putIfAbsent(id, NOT_CLAIMED) != null) {
            return;
        }
        try {
            mails.claim(id, LEASE).ifPresent(this::send);
            news.tell(id);
        } finally {
            inHand.remove(id);
            synchronized (inHand) {
                inHand.notifyAll();
            }
        }
    }

    private void send(StoredMail mail) {
        inHand.put(mail.id(), mail.attempts());
        try {
            smtp.send(mail);
            mails.handedOver(mail, clock.instant());
            LOG.info("mail {} of {} sent", mail.kind(), mail.owner());
        } catch (DataAccessException e) {
            again(mail, e);
        } catch (Exception e) {
            SmtpRefusal.of(e)
                    .or(() -> triedTooLong(mail))
                    .ifPresentOrElse(why -> refused(mail, why), () -> again(mail, e));
        }
    }

    private Optional<MailFailure> triedTooLong(StoredMail mail) {
        boolean over = !clock.instant().isBefore(mail.triedSince().plus(giveUpAfter));
        return over ? Optional.of(MailFailure.TRIED_TOO_LONG) : Optional.empty();
    }

    private void refused(StoredMail mail, MailFailure failure) {
        undelivered.refused(mail, failure);
        LOG.warn("mail {} of {} will not be delivered: {}", mail.kind(), mail.owner(), failure);
    }

    // The class only: messages of mail exceptions carry addresses.
    private void again(StoredMail mail, Exception e) {
        mails.waitAgain(mail, RetryPause.after(mail.attempts()));
        String cause = SmtpRefusal.byPolicy(e)
                ? "refused by policy, is our server on a blocklist?"
                : e.getClass().getName();
        LOG.warn("mail {} of {} not sent, to be tried again: {}", mail.kind(), mail.owner(), cause);
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
}
