package io.sortie.erasure;

import io.sortie.database.ClockAgreement;
import io.sortie.effects.EffectInProgress;
import io.sortie.effects.OutcomeUnknown;
import io.sortie.engine.UnknownOutcomes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases what was kept when its time is over [LAW-20]: in batches, each item by itself, so that it goes on where it was
 * stopped and one item that fails keeps none of the others; two nodes share the work without doing any of it twice.
 */
@Component
public class KeptItemSweep {

    private static final Logger LOG = LoggerFactory.getLogger(KeptItemSweep.class);
    private static final int BATCH = 100;

    private final KeptItems kept;
    private final KeptItemErasure erasure;
    private final UnknownOutcomes outcomes;
    private final ClockAgreement clocks;
    private final Clock clock;

    KeptItemSweep(
            KeptItems kept, KeptItemErasure erasure, UnknownOutcomes outcomes, ClockAgreement clocks, Clock clock) {
        this.kept = kept;
        this.erasure = erasure;
        this.outcomes = outcomes;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Looked at every hour: what is over is never kept a day longer, also by a node that was down at night. */
    @Scheduled(fixedDelayString = "${sortie.kept-items.sweep:PT1H}")
    void watch() {
        if (clocks.clocksAgree()) {
            sweep();
        }
    }

    /** Erases all whose time is over now, and says how many that were; what fails is tried again next time. */
    public int sweep() {
        Instant now = clock.instant();
        int erased = 0;
        int failed = 0;
        List<KeptItem> batch = kept.over(now, BATCH, 0);
        while (!batch.isEmpty()) {
            for (KeptItem item : batch) {
                boolean done = tried(item);
                erased += done ? 1 : 0;
                failed += done ? 0 : 1;
            }
            batch = kept.over(now, BATCH, failed);
        }
        return erased;
    }

    private boolean tried(KeptItem item) {
        try {
            boolean done = erasure.erase(item);
            if (done) {
                LOG.info("{} of {} erased: its time of keeping is over", item.category(), item.reference());
            }
            return done;
        } catch (EffectInProgress another) {
            return false;
        } catch (OutcomeUnknown unknown) {
            ask(item, unknown);
            return false;
        } catch (RuntimeException e) {
            // The class only: messages of other systems may carry anything.
            LOG.warn(
                    "{} of {} not erased yet, to be tried again: {}",
                    item.category(),
                    item.reference(),
                    e.getClass().getName());
            return false;
        }
    }

    /** No job waits for the answer: the next sweep goes on with what a person has found out. */
    private void ask(KeptItem item, OutcomeUnknown unknown) {
        try {
            outcomes.clarify(unknown, null);
        } catch (RuntimeException e) {
            LOG.error("nobody could be asked what became of {} of {}", item.category(), item.reference(), e);
        }
    }
}
