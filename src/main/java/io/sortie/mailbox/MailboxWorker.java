package io.sortie.mailbox;

import io.sortie.database.ClockAgreement;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox every so often. Several nodes may do so at once: the database takes each mail once. A thread of
 * its own, since a mail server may be slow and nothing else is to wait for it.
 */
@Component
@ConditionalOnProperty(name = "sortie.mailbox.background", havingValue = "true", matchIfMissing = true)
class MailboxWorker {

    private static final int SECONDS_TO_FINISH = 15;

    private final Mailbox mailbox;
    private final ClockAgreement clocks;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mailbox");
        thread.setDaemon(true);
        return thread;
    });

    MailboxWorker(Mailbox mailbox, ClockAgreement clocks) {
        this.mailbox = mailbox;
        this.clocks = clocks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        mailbox.settings().map(MailboxSettings::pollEvery).ifPresent(pause -> {
            long millis = pause.toMillis();
            looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        });
    }

    private void look() {
        if (clocks.clocksAgree()) {
            mailbox.poll();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        looks.shutdown();
        looks.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }
}
