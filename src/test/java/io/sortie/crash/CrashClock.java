package io.sortie.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;

/** The demo's clock, moved from outside; a move that a kill has cut short goes on where it stopped. */
record CrashClock(CrashHttp http) {

    private static final Duration TO_MOVE = Duration.ofMinutes(10);
    // Longer than the pauses between mails and between the first tries of a step.
    private static final Duration ALL_RETRIES_OF_TODAY = Duration.ofMinutes(20);

    Instant now() {
        return Instant.parse(
                http.get("/demo/clock", null).orElseThrow().body().path("now").asText());
    }

    Instant later(String period) {
        return now().atZone(ZoneOffset.UTC).plus(Period.parse(period)).toInstant();
    }

    /** Moves it as if the time had really passed; returns when all that came due is done, or nobody answers any more. */
    void moveTo(Instant target) {
        http.post("/demo/clock", Map.of("set", target.toString()), null);
    }

    /** What had to be tried again has been. */
    void letRetriesPass() {
        Instant target = now().plus(ALL_RETRIES_OF_TODAY);
        Patience.await(TO_MOVE, "the clock to move", () -> {
            moveTo(target);
            return !now().isBefore(target);
        });
    }
}
