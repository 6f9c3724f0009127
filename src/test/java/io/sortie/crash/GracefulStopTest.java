package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The application as a real process, told to stop (SIGTERM) while calls to billing are under way. */
class GracefulStopTest {

    // booked after half of it; the answer comes after all of it
    private static final String SLOW_BILLING = "--sortie.sandbox.latency=6s";
    private static final Duration TO_BE_CALLED = Duration.ofSeconds(30);
    // as long as a container is waited for before it is killed
    private static final Duration CONTAINERS_GRACE = Duration.ofSeconds(45);
    // more than work at the same time: the others wait in the queue or in the database
    private static final int CUSTOMERS = 8;
    private static final int AT_ONCE = 3;

    private final CrashPlan plan = CrashPlan.read();
    private final Path directory = Path.of("target", "stop", plan.database().toLowerCase(Locale.ROOT));

    @Test
    @DisplayName("a stop waits for calls in flight and begins none: their outcome is booked, what waited is given back")
    void stopped() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        try (CrashDatabase database = CrashDatabase.of(plan, directory);
                SortieProcess sortie = new SortieProcess(directory, arguments(database))) {
            sortie.start();
            IntStream.range(0, CUSTOMERS)
                    .forEach(number -> leaves(new Departure(Way.SELF_SERVICE, number, sortie.http())));
            Patience.await(TO_BE_CALLED, "calls in flight", () -> booked(sortie.http()) >= AT_ONCE);
            Duration took = sortie.stop(Duration.ofMinutes(1));
            System.out.println("stopped on " + plan.database() + " after " + took.toMillis() + " ms");
            assertThat(took).isBetween(Duration.ofSeconds(1), CONTAINERS_GRACE);
            everythingIsBooked(database);
        }
    }

    private static void leaves(Departure departure) {
        while (!departure.done()) {
            departure.advance();
        }
    }

    /** Booked, and half of the latency away from its answer. */
    private static long booked(CrashHttp http) {
        return http.get("/demo/billing/operations", null).orElseThrow().body().size();
    }

    private static void everythingIsBooked(CrashDatabase database) throws Exception {
        try (Connection connection = database.read()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(jdbc.sql("select state from effect").query(String.class).list())
                    .hasSizeBetween(AT_ONCE, CUSTOMERS)
                    .containsOnly("DONE");
            assertThat(jdbc.sql("select ID_ from ACT_RU_JOB where LOCK_OWNER_ is not null")
                            .query(String.class)
                            .list())
                    .as("jobs that the next start would have to wait for")
                    .isEmpty();
        }
    }

    private List<String> arguments(CrashDatabase database) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.add(SLOW_BILLING);
        return arguments;
    }
}
