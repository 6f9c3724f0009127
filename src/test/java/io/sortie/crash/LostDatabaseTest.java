package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.crash.SortieProcess.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL is killed under the running application, and while it starts. The short form runs with all tests; the README
 * has the long one. A fall that nobody noticed proves nothing and fails.
 */
class LostDatabaseTest {

    private static final Duration TO_BE_WELL = Duration.ofSeconds(30);
    private static final Duration TO_END = Duration.ofMinutes(5);
    private static final int MILLIS_OF_CHANCE = 3000;

    // What a fall leaves locked is gone on with after the lock; the long form has the product's own lock.
    private static final Duration SHORT_LOCK = Duration.ofSeconds(5);

    private final boolean shortForm = System.getProperty("lost.database.falls") == null;
    private final int falls = Integer.getInteger("lost.database.falls", 2);
    private final int cases = Integer.getInteger("lost.database.cases", 20);
    private final long seed = Long.getLong("lost.database.seed", new Random().nextInt(1_000_000));
    private final Random random = new Random(seed);
    private final Path directory = Path.of("target", "crash", "lost-database").toAbsolutePath();
    private final List<Duration> recoveries = new ArrayList<>();
    private int connectionsCut;
    private int callsCut;

    @Test
    @DisplayName(
            "R7 PostgreSQL killed under load and during start-up: well within 30 s, nothing lost, stuck or doubled")
    void killedUnderLoad() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        long start = System.nanoTime();
        try (FallingPostgres database = new FallingPostgres(directory);
                SortieProcess sortie = new SortieProcess(directory, start(database));
                CrashClients clients =
                        new CrashClients(cases, Way.OF_TEN, seed, sortie.http().expectingOutages())) {
            boolean ended = fallsDuringStartUp(database, sortie);
            clients.start();
            for (int fall = 1; fall <= falls; fall++) {
                int moment = clients.allSteps() * fall / (falls + 1);
                Patience.within(TO_BE_WELL, () -> clients.steps() >= moment);
                fallsUnderLoad(database, sortie);
            }
            Patience.await(TO_END, "everybody to have asked", clients::allDone);
            Patience.await(TO_END, "all to be done", () -> RunningBooks.quiet(database));
            CrashAudit audit = CrashAudit.onTheWay(database, clients.departures());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "lost database: %d falls, %d cases, seed %d%n%s%nconnections cut %d, calls %d; well again after %s ms, the first of it"
                            + " a start-up%s; took %d s%n",
                    falls,
                    cases,
                    seed,
                    audit,
                    connectionsCut,
                    callsCut,
                    recoveries.stream().map(Duration::toMillis).toList(),
                    ended ? " that had to be begun anew" : "",
                    took.toSeconds());
            assertThat(connectionsCut).as("connections that were cut").isGreaterThan(falls);
            assertThat(callsCut).as("calls that were cut").isPositive();
            assertThat(audit.findings())
                    .allSatisfy((what, found) -> assertThat(found).as(what).isEmpty());
            assertThat(recoveries).hasSize(falls + 1).allSatisfy(time -> assertThat(time)
                    .isLessThan(TO_BE_WELL));
        }
    }

    /** @return whether the start ended with it; then it is started again, as any supervisor of processes does */
    private boolean fallsDuringStartUp(FallingPostgres database, SortieProcess sortie) {
        sortie.launch();
        sortie.awaitStarted(() -> RunningBooks.connections(database) > 0);
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(MILLIS_OF_CHANCE)).toNanos());
        assertThat(well(sortie)).as("started before the fall").isFalse();
        database.fall();
        database.rise();
        long risen = System.nanoTime();
        boolean[] ended = new boolean[1];
        Patience.await(TO_END, "the start", () -> {
            if (!sortie.alive()) {
                ended[0] = true;
                sortie.launch();
            }
            return well(sortie);
        });
        recoveries.add(Duration.ofNanos(System.nanoTime() - risen));
        return ended[0];
    }

    private void fallsUnderLoad(FallingPostgres database, SortieProcess sortie) {
        new Aim(sortie.http(), random).at("cancel");
        connectionsCut += RunningBooks.connections(database);
        database.fall();
        database.rise();
        long risen = System.nanoTime();
        callsCut += RunningBooks.callsUnderWay(database);
        Patience.await(TO_END, "health after the fall", () -> well(sortie));
        recoveries.add(Duration.ofNanos(System.nanoTime() - risen));
    }

    private static boolean well(SortieProcess sortie) {
        return sortie.http().reached("/actuator/health");
    }

    private Start start(CrashDatabase database) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(List.of("--sortie.sandbox.latency=200ms", Aim.HOLDS_FOR));
        if (!shortForm) {
            return Start.asItIs(arguments);
        }
        arguments.addAll(CrashPlan.IN_A_HURRY);
        arguments.add(TwoNodes.TRY_AGAIN_AND_AGAIN);
        return ShortJobLockStart.of(directory, SHORT_LOCK, Map.of(), arguments);
    }
}
