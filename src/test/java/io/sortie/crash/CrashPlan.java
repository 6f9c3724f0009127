package io.sortie.crash;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How often and how hard: the short form unless {@code crash.kills} is given. The database is H2 in a file, or PostgreSQL
 * with {@code sortie.test.database=postgres}, as for the journeys.
 *
 * @param ways one of them is drawn for each case; {@code crash.ways=REFUNDED} makes it a run of refunds alone [R1]
 * @param seed decides who cancels how and when the kills come; printed, so that a run can be repeated
 */
record CrashPlan(
        boolean shortForm, int kills, int cases, List<Way> ways, long seed, boolean postgres, List<String> arguments) {

    /** How long a killed process's jobs stay locked. */
    static final Duration LOCK = Duration.ofSeconds(85);

    // Leases run on real time, eight calls long; the short form makes them end while Sortie starts again.
    static final List<String> IN_A_HURRY =
            List.of("--sortie.calls.connect-timeout=200ms", "--sortie.calls.read-timeout=400ms");

    static CrashPlan read() {
        boolean shortForm = System.getProperty("crash.kills") == null;
        return new CrashPlan(
                shortForm,
                Integer.getInteger("crash.kills", 3),
                Integer.getInteger("crash.cases", 40),
                ways(System.getProperty("crash.ways")),
                Long.getLong("crash.seed", new Random().nextInt(1_000_000)),
                "postgres".equals(System.getProperty("sortie.test.database")),
                shortForm ? IN_A_HURRY : List.of());
    }

    private static List<Way> ways(String named) {
        return named == null
                ? Way.OF_TEN
                : Stream.of(named.split(",")).map(Way::valueOf).toList();
    }

    /** Some of the kills come later, while the months go by and project data is erased. */
    int lateKills() {
        return ways.stream().anyMatch(Way::endsTheSubscription) ? Math.max(1, kills / 10) : 0;
    }

    /** The call to be killed in: of three, two cancellations and a refund, where there are both. */
    String aimedAt(Random random) {
        boolean oneOfThree = random.nextInt(3) == 0;
        return oneOfThree || ways.stream().allMatch(Way::paysBack) ? "refund" : "cancel";
    }

    int earlyKills() {
        return kills - lateKills();
    }

    @Override
    public String toString() {
        return "%s, %d kills, %d cases, seed %d".formatted(database(), kills, cases, seed);
    }

    String database() {
        return postgres ? "PostgreSQL" : "H2";
    }
}
