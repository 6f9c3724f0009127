package io.sortie.notification;

import java.time.Duration;

/** How long a mail waits after a try in vain: twice as long each time, never longer than a quarter of an hour. */
final class RetryPause {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private RetryPause() {}

    static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
