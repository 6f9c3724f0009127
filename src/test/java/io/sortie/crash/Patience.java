package io.sortie.crash;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, but not for ever. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    static void await(Duration atMost, String what, BooleanSupplier reached) {
        if (!within(atMost, reached)) {
            throw new AssertionError("waited " + atMost + " in vain for " + what);
        }
    }

    /** @return whether it became true in time */
    static boolean within(Duration atMost, BooleanSupplier reached) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
}
