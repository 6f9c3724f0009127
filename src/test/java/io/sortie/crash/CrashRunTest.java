package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a real process, killed while it works. The short form runs with all tests; the README has the long
 * one. A run in which no kill hit a call proves nothing and fails.
 */
class CrashRunTest {

    private static final List<String> LIKE_A_REAL_BILLING_SYSTEM =
            List.of("--sortie.sandbox.latency=200ms", Aim.HOLDS_FOR);

    // The executor's look at the database comes after the lock is over, and then all of them are due at once.
    private static final Duration TO_BE_NOTICED = Duration.ofSeconds(5);

    private final CrashPlan plan = CrashPlan.read();
    // Kept until the next run: whoever has to explain a failure needs the log and the database.
    private final Path directory = Path.of("target", "crash", plan.database().toLowerCase(Locale.ROOT));

    @Test
    @DisplayName(
            "R1 R2 R9 R13 kill -9 in the middle: nothing accepted is lost, nothing ordered or paid back twice, every case ends")
    void killedAtRandomMoments() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        long start = System.nanoTime();
        System.out.println("crash run on " + plan);
        try (CrashDatabase database = CrashDatabase.of(plan, directory);
                SortieProcess sortie = new SortieProcess(directory, arguments(database));
                CrashClients clients = new CrashClients(plan.cases(), plan.ways(), plan.seed(), sortie.http())) {
            CrashRun run = new CrashRun(plan, database, sortie, clients);
            run.everybodyLeaves();
            run.everyCaseStandsWhereItShould();
            theSameRequestGivesTheSameCase(clients);
            run.theBankPays();
            run.theMonthsGoBy();
            sortie.kill();
            CrashAudit audit = CrashAudit.inTheEnd(database, clients.departures());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("crash run on %s%n%s%n%s%ntook %d s%n", plan, run.record(), audit, took.toSeconds());
            assertThatItWasReal(run.record(), audit);
            assertThatNothingIsWrong(audit);
            assertThatWorkWentOn(run.record());
        }
    }

    private List<String> arguments(CrashDatabase database) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(plan.arguments());
        arguments.addAll(LIKE_A_REAL_BILLING_SYSTEM);
        return arguments;
    }

    private static void theSameRequestGivesTheSameCase(CrashClients clients) {
        for (Departure departure : clients.departures()) {
            CrashHttp.Answer again = departure.request().orElseThrow();
            assertThat(again.status()).as(again.text()).isEqualTo(201);
            assertThat(again.body().path("reference").asText()).isEqualTo(departure.reference());
        }
    }

    private void assertThatItWasReal(CrashRecord record, CrashAudit audit) {
        assertThat(record.kills()).isEqualTo(plan.kills());
        assertThat(record.callsInFlight())
                .as("calls in flight when it was killed")
                .isPositive();
        assertThat(audit.figure("faults fired")).isPositive();
    }

    private void assertThatNothingIsWrong(CrashAudit audit) {
        assertThat(audit.findings())
                .allSatisfy((what, found) -> assertThat(found).as(what).isEmpty());
        assertThat(audit.figure("opened")).isEqualTo(plan.cases());
        assertThat(audit.figure("closed")).isEqualTo(plan.cases());
    }

    /** The short form moves the clock over the locks. */
    private void assertThatWorkWentOn(CrashRecord record) {
        if (!plan.shortForm()) {
            assertThat(record.resumed())
                    .as("jobs of the dead that were watched")
                    .isPositive();
            assertThat(record.longestStandstill()).as("R9").isLessThan(CrashPlan.LOCK.plus(TO_BE_NOTICED));
        }
    }
}
