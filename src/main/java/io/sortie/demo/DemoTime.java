package io.sortie.demo;

import io.sortie.engine.EngineTime;
import io.sortie.erasure.KeptItemSweep;
import io.sortie.mailbox.Mailbox;
import io.sortie.notification.OutboxDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the demo's time, stopping at every due date on the way, as if the days had really passed. */
@Component
@Profile("demo")
public class DemoTime {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoClock clock;
    private final EngineTime engine;
    private final OutboxDispatcher mails;
    private final KeptItemSweep kept;
    private final DemoIncoming incoming;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;

    DemoTime(
            DemoClock clock,
            EngineTime engine,
            OutboxDispatcher mails,
            KeptItemSweep kept,
            DemoIncoming incoming,
            Mailbox mailbox,
            JdbcClient jdbc) {
        this.kept = kept;
        this.incoming = incoming;
        this.mailbox = mailbox;
        this.clock = clock;
        this.engine = engine;
        this.mails = mails;
        this.jdbc = jdbc;
        long aheadBefore = jdbc.sql("select ahead_ms from demo_clock where id = 1")
                .query(Long.class)
                .single();
        shift(Duration.ofMillis(aheadBefore));
    }

    Instant now() {
        return clock.instant();
    }

    Duration ahead() {
        return clock.ahead();
    }

    /** Moves to {@code target}, does all that comes due on the way, and answers when nothing is left to do. */
    public synchronized void moveTo(Instant target) {
        settle();
        while (true) {
            Instant now = clock.instant();
            Instant next = nextDue(now, target).orElse(null);
            if (next == null) {
                break;
            }
            moveClock(next);
            settle();
        }
        if (clock.instant().isBefore(target)) {
            moveClock(target);
        }
        settle();
        kept.sweep();
    }

    /** The next timer, or the next try of a mail that could not be sent. */
    private Optional<Instant> nextDue(Instant from, Instant until) {
        return Stream.concat(engine.nextDue(from, until).stream(), mails.nextDue(from, until).stream())
                .min(Comparator.naturalOrder());
    }

    /** Does all that is due now. */
    public void settle() {
        Instant deadline = Instant.now().plus(PATIENCE);
        if (incoming.hasUnread()) {
            mailbox.poll();
        }
        do {
            engine.work();
            mails.dispatchNow();
            pause();
        } while (!(engine.idle() && mails.idle()) && Instant.now().isBefore(deadline));
    }

    private void moveClock(Instant to) {
        Duration ahead = clock.ahead().plus(Duration.between(clock.instant(), to));
        jdbc.sql("update demo_clock set ahead_ms = ? where id = 1")
                .param(ahead.toMillis())
                .update();
        shift(ahead);
    }

    private void shift(Duration ahead) {
        clock.ahead(ahead);
        engine.shift(ahead);
    }

    private void pause() {
        if (!engine.idle()) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
