package io.sortie.providers;

import java.time.Duration;
import java.time.Instant;

/**
 * What a system guarantees about an order whose answer was lost. A property of its adapter, like a time-out; no policy.
 *
 * @param looksUp whether it can be asked what it did under a key
 * @param keyHonoured how long after the first sending the same key has no second effect; null for ever
 */
public record Guarantees(boolean looksUp, Duration keyHonoured) {

    /** It can be asked at any time, and never does the same key twice. */
    public static final Guarantees FULL = new Guarantees(true, null);

    public Guarantees {
        if (keyHonoured != null && keyHonoured.isNegative()) {
            throw new IllegalArgumentException("a key cannot be honoured for less than no time");
        }
    }

    /** True if an order first sent then, and sent again now, surely has one effect when it arrives {@code later}. */
    public boolean honours(Instant firstSent, Instant now, Duration later) {
        return keyHonoured == null || now.plus(later).isBefore(firstSent.plus(keyHonoured));
    }
}
