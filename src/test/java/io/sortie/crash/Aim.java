package io.sortie.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes sure that a kill hits: holds the answer of one call back, sees that it is under way, and leaves the moment to
 * chance. What else is under way then is chance alone.
 */
record Aim(CrashHttp http, Random random) {

    /** As the sandbox is told: longer than the longest chance, so that the held call is still waiting then. */
    static final String HOLDS_FOR = "--sortie.sandbox.time-out=2s";

    private static final Duration TO_COME_UP = Duration.ofSeconds(20);
    private static final int MILLIS_OF_CHANCE = 800;
    private static final String FAULTS = "/demo/billing/faults";

    /** Orders faults of the ordinary kind; they come before those that are aimed at. */
    void order(String operation, String mode, int times) {
        fault(operation, mode, times);
    }

    /** Returns at a random moment of a call of this operation, or when none came up for too long. */
    void at(String operation) {
        int id = fault(operation, "TIMEOUT_AFTER", 1);
        Patience.within(TO_COME_UP, () -> fired(id));
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(MILLIS_OF_CHANCE)).toNanos());
    }

    private int fault(String operation, String mode, int times) {
        var ordered = http.post(FAULTS, Map.of("operation", operation, "mode", mode, "times", times), null);
        if (!CrashHttp.is(ordered, 201)) {
            throw new AssertionError("nobody took the order of a fault");
        }
        return ordered.orElseThrow().body().path("id").asInt();
    }

    private boolean fired(int id) {
        for (JsonNode fault : http.get(FAULTS, null).orElseThrow().body()) {
            if (fault.path("id").asInt() == id && fault.path("fired").asInt() > 0) {
                return true;
            }
        }
        return false;
    }
}
