package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.renewalnotice.ManyRenewals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a process on PostgreSQL, killed while it announces renewals; {@code -Drenewal.kills=10
 * -Drenewals=20000} for the long form. A kill that came before the first or after the last batch proves nothing and fails.
 */
class RenewalCrashTest {

    private static final Duration SHORT_LOCK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String NOTICES =
            "select count(*) from renewal_notice where kind = 'RENEWAL_NOTICE' and subscription_id like 'RUN-%'";

    private final int kills = Integer.getInteger("renewal.kills", 2);
    private final int many = Integer.getInteger("renewals", 2_000);
    private final Path directory = Path.of("target", "crash", "renewals").toAbsolutePath();
    private final List<Integer> announcedAtKill = new ArrayList<>();

    @Test
    @DisplayName("LAW-06 P13 killed while it announces renewals: each is announced, none a second time")
    void killedInTheRun() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        long start = System.nanoTime();
        try (CrashDatabase database = CrashDatabase.postgres();
                SortieProcess sortie = new SortieProcess(directory, hurried(database))) {
            JdbcTemplate books = new JdbcTemplate(new SingleConnectionDataSource(database.read(), true));
            CrashClock clock = new CrashClock(sortie.http());
            sortie.start();
            aDayGoesBy(sortie, clock);
            LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
            ManyRenewals.sell(books, many, today.plusDays(70));
            Instant tomorrow = clock.later("P1D");
            for (int kill = 1; kill <= kills; kill++) {
                moveBeside(clock, tomorrow);
                int aim = many * kill / (kills + 1);
                Patience.await(PATIENCE, aim + " notices", () -> count(books, NOTICES) >= aim);
                sortie.kill();
                announcedAtKill.add(count(books, NOTICES));
                sortie.start();
            }
            moveBeside(clock, tomorrow);
            Patience.await(PATIENCE, "all notices, see " + sortie.log(), () -> count(books, NOTICES) == many);
            aDayGoesBy(sortie, clock);
            Patience.await(PATIENCE, "all mails", () -> count(books, waiting()) == 0);
            System.out.printf(
                    "renewals: %d killed at %s; %d mails, %d of them doubled under the same Message-ID; took %d s%n",
                    many,
                    announcedAtKill,
                    count(books, "select count(*) from demo_mail where recipient like '%run-%'"),
                    count(books, doubled()),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            assertThat(announcedAtKill).allSatisfy(announced -> assertThat(announced)
                    .as("announced when it was killed")
                    .isBetween(1, many - 1));
            assertThatEachWasToldOnce(books);
        }
    }

    private void assertThatEachWasToldOnce(JdbcTemplate books) {
        assertThat(count(books, NOTICES)).isEqualTo(many);
        assertThat(books.queryForList(
                        "select recipient from demo_mail where recipient like '%run-%'"
                                + " group by recipient having count(distinct message_id) > 1",
                        String.class))
                .as("told twice, in two letters")
                .isEmpty();
        assertThat(count(books, "select count(distinct recipient) from demo_mail where recipient like '%run-%'"))
                .isEqualTo(many);
        assertThat(count(books, NOTICES + " and state = 'SENT'")).isEqualTo(many);
        assertThat(count(books, "select count(*) from ACT_RU_INCIDENT")).isZero();
    }

    private static String waiting() {
        return "select count(*) from outbox_mail where state not in ('SENT')";
    }

    private static String doubled() {
        return "select count(*) - count(distinct message_id) from demo_mail where recipient like '%run-%'";
    }

    private static void aDayGoesBy(SortieProcess sortie, CrashClock clock) {
        Instant target = clock.later("P1D");
        Patience.await(PATIENCE, "a day, see " + sortie.log(), () -> {
            clock.moveTo(target);
            return !clock.now().isBefore(target);
        });
    }

    /** The answer of a move comes when all is done, or never. */
    private static void moveBeside(CrashClock clock, Instant target) {
        Thread mover = new Thread(() -> clock.moveTo(target));
        mover.setDaemon(true);
        mover.start();
    }

    private SortieProcess.Start hurried(CrashDatabase database) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(CrashPlan.IN_A_HURRY);
        return ShortJobLockStart.of(directory, SHORT_LOCK, Map.of(), arguments);
    }

    private static int count(JdbcTemplate books, String question) {
        return books.queryForObject(question, Integer.class);
    }
}
