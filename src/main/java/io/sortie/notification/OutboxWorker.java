package io.sortie.notification;

import io.sortie.database.ClockAgreement;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends mails in the background: at once after the commit, and every second whatever is due or was left behind. Not while
 * the clocks differ: another node would take a mail that is being sent for one left behind, or this node another's.
 */
@Component
@ConditionalOnProperty(name = "sortie.outbox.background", havingValue = "true", matchIfMissing = true)
class OutboxWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int SENDERS = 4;
    private static final int QUEUE = 500;
    private static final int SECONDS_TO_FINISH = 15;
    private static final long RENEWAL = OutboxDispatcher.LEASE.dividedBy(4).toMillis();

    private final OutboxDispatcher dispatcher;
    private final ClockAgreement clocks;
    private final ThreadPoolTaskExecutor senders = new ThreadPoolTaskExecutor();
    // A thread of its own: whatever else is slow, a mail that is being sent stays ours.
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor();

    OutboxWorker(OutboxDispatcher dispatcher, ClockAgreement clocks) {
        this.dispatcher = dispatcher;
        this.clocks = clocks;
        senders.setThreadNamePrefix("outbox-");
        senders.setCorePoolSize(SENDERS);
        senders.setMaxPoolSize(SENDERS);
        senders.setQueueCapacity(QUEUE);
        // A full queue loses nothing: the mail lies in the database and the next sweep finds it.
        senders.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        senders.setWaitForTasksToCompleteOnShutdown(true);
        senders.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        senders.initialize();
        renewals.scheduleWithFixedDelay(this::renewLeases, RENEWAL, RENEWAL, TimeUnit.MILLISECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void sendAtOnce(Outbox.MailStored mail) {
        if (clocks.clocksAgree()) {
            senders.execute(() -> dispatcher.dispatch(mail.id()));
        }
    }

    @Scheduled(fixedDelayString = "${sortie.outbox.sweep:PT1S}")
    void sweep() {
        if (clocks.clocksAgree() && senders.getThreadPoolExecutor().getQueue().isEmpty()) {
            dispatcher.due().forEach(id -> senders.execute(() -> dispatcher.dispatch(id)));
        }
    }

    // What fails here must not end the renewals.
    private void renewLeases() {
        try {
            dispatcher.renewLeases();
        } catch (RuntimeException e) {
            LOG.warn("leases of mails not renewed: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        senders.shutdown();
        renewals.shutdown();
    }
}
