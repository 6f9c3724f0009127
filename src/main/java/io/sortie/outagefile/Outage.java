package io.sortie.outagefile;

import java.time.Duration;
import java.time.Instant;

/**
 * A time without service.
 *
 * @param ours whether it was the company's own fault
 */
public record Outage(Instant startedAt, Instant endedAt, boolean ours) {

    public Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    /** Whole days that make up for it: billing counts in days, and a begun one is the customer's. */
    public int days() {
        return (int) (length().minusMillis(1).toDays() + 1);
    }
}
