package io.sortie.incomingmail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases mails that became part of no case when the time is over for which policy keeps them [LAW-21]. */
@Component
public class MailErasure {

    private static final Logger LOG = LoggerFactory.getLogger(MailErasure.class);

    private final IncomingMails mails;
    private final Clock clock;

    MailErasure(IncomingMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Two nodes at once erase the same, and that once. */
    @Scheduled(fixedDelayString = "PT15M")
    public void eraseOver() {
        int erased = mails.erase(clock.instant());
        if (erased > 0) {
            LOG.info("{} mails erased whose time was over", erased);
        }
    }
}
