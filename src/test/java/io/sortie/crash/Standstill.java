package io.sortie.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Waits for a dead process's jobs: by the demo's clock, or in real time to measure how long they stand still [R9]. */
record Standstill(CrashPlan plan, CrashClock clock, CrashHttp http, CrashRecord record) {

    private static final Duration MUCH_TOO_LONG = Duration.ofMinutes(5);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(5);

    /** Returns when the next process has taken them all up; all leases of before the kill are over then. */
    void await(Remains remains) {
        if (plan.shortForm()) {
            Instant over = remains.at().plus(SHORT_LEASE);
            Patience.await(
                    MUCH_TOO_LONG, "leases to be over", () -> Instant.now().isAfter(over));
            clock.letRetriesPass();
        } else {
            measure(remains);
        }
    }

    private void measure(Remains remains) {
        Map<String, Integer> waiting = new HashMap<>(remains.jobs());
        Patience.await(MUCH_TOO_LONG, "jobs of a killed process: " + waiting, () -> {
            waiting.entrySet().removeIf(job -> takenUp(job.getKey(), job.getValue()));
            return waiting.isEmpty();
        });
        record.resumed(remains.jobs().size(), Duration.between(remains.at(), Instant.now()));
        Instant over = remains.at().plus(CrashPlan.LOCK);
        Patience.await(MUCH_TOO_LONG, "leases to be over", () -> Instant.now().isAfter(over));
    }

    /** Gone, or tried again. */
    private boolean takenUp(String job, int retries) {
        return http.get("/engine-rest/job/" + job, "admin")
                .filter(answer -> answer.status() == 404 || tried(answer.body(), retries))
                .isPresent();
    }

    private static boolean tried(JsonNode job, int retries) {
        return job.path("retries").asInt() != retries;
    }
}
