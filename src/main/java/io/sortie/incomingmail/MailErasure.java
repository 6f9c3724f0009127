package io.sortie.incomingmail;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases mails that became part of no case when the time is over for which policy keeps them, unless a hold does [LAW-21, SEM-18]. */
@Component
public class MailErasure {

    private static final Logger LOG = LoggerFactory.getLogger(MailErasure.class);

    private final IncomingMails mails;
    private final HeldMails held;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailErasure(IncomingMails mails, HeldMails held, TransactionTemplate transaction, Clock clock) {
        this.mails = mails;
        this.held = held;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Two nodes at once erase the same, and that once. */
    @Scheduled(fixedDelayString = "PT15M")
    public void eraseOver() {
        List<String> over = mails.over(clock.instant());
        if (!over.isEmpty()) {
            Set<String> kept = held.now();
            List<String> erased = over.stream().filter(id -> !kept.contains(id)).toList();
            transaction.executeWithoutResult(status -> mails.forget(erased));
            LOG.info("{} mails erased whose time was over", erased.size());
        }
    }
}
