package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a real process, killed in every place of an erasure. In the short form as many people as there are
 * places are erased, and one kill hits each of them elsewhere; {@code crash.erasures} people go through all kills, one
 * after the other.
 */
class ErasureCrashTest {

    private static final int PLACES = HeldErasureRun.PLACES.size();
    private static final int LONG = Integer.getInteger("crash.erasures", 0);
    // each that is held keeps a thread, and its connections
    private static final List<String> ROOM = List.of(
            "--camunda.bpm.job-execution.core-pool-size=20",
            "--camunda.bpm.job-execution.max-pool-size=20",
            "--spring.datasource.hikari.maximum-pool-size=60",
            "--sortie.kept-items.sweep=PT24H");

    private final CrashPlan plan = CrashPlan.read();
    private final Path directory =
            Path.of("target", "crash", "erasure-" + plan.database().toLowerCase(Locale.ROOT));
    private final Path marks = directory.toAbsolutePath().resolve("marks");

    @Test
    @DisplayName(
            "LAW-17 LAW-21 killed in each step of an erasure: everybody is erased once, each system did it once, and no table, file or log holds a word")
    void killed() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(marks);
        Files.createDirectories(directory.resolve("tmp"));
        long start = System.nanoTime();
        try (CrashDatabase database = CrashDatabase.of(plan, directory);
                PostOffice mails = new PostOffice();
                SortieProcess sortie = new SortieProcess(directory, start(database, mails))) {
            HeldErasureRun[] run = new HeldErasureRun[1];
            run[0] = new HeldErasureRun(sortie, mails, marks, () -> assertFound(database, run[0].people()));
            sortie.start();
            for (int round = 0; round < Math.max(1, LONG); round++) {
                run[0].round(LONG == 0 ? PLACES : 1);
            }
            List<Forgotten> people = run[0].people();
            assertToldOnce(people, mails, sortie.http());
            sortie.stop(Duration.ofMinutes(1));
            people.forEach(person -> assertErasedOnce(database, person));
            assertThat(new WordSearch(words(people)).tables(database))
                    .as("tables with a word")
                    .isEmpty();
            assertThat(new WordSearch(words(people)).files(directory))
                    .as("files with a word")
                    .isEmpty();
            System.out.printf(
                    "erased on %s: %d people, %d kills in %d places, %d s%n",
                    plan.database(),
                    people.size(),
                    run[0].kills(),
                    PLACES,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private SortieProcess.Start start(CrashDatabase database, PostOffice mails) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(CrashPlan.IN_A_HURRY);
        arguments.addAll(ROOM);
        arguments.add("--" + HeldErasure.MARKS + "=" + marks);
        arguments.add("--" + HeldErasure.SMTP_PORT + "=" + mails.port());
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Djava.io.tmpdir=" + directory.toAbsolutePath().resolve("tmp"));
        return Starter.of(HeldErasure.class, directory, environment, arguments);
    }

    /** The search finds what is there: else it would prove nothing in the end. */
    private void assertFound(CrashDatabase database, List<Forgotten> people) {
        assertThat(new WordSearch(words(people)).tables(database))
                .as("tables with a word while people are being erased")
                .contains("CASE_FILE", "TIMELINE_ENTRY", "OUTBOX_MAIL", "EVIDENCE_PIECE");
        if (!plan.postgres()) {
            assertThat(new WordSearch(words(people)).files(directory))
                    .as("files with a word")
                    .contains("data/sortie.mv.db");
        }
    }

    private static void assertToldOnce(List<Forgotten> people, PostOffice mails, CrashHttp http) {
        assertThat(people).allSatisfy(person -> {
            assertThat(mails.subjects(person.email()))
                    .filteredOn(subject -> subject.contains("account is deleted"))
                    .hasSize(1);
            assertThat(person.view().path("erasure")).hasSize(13);
            String receipt = "/api/v1/cases/" + person.reference() + "/receipt";
            assertThat(http.get(receipt, "system").orElseThrow().status())
                    .as("certificate")
                    .isEqualTo(200);
        });
    }

    private static void assertErasedOnce(CrashDatabase database, Forgotten person) {
        try (Connection connection = database.read()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String orders = person.reference() + ":erase:%";
            assertThat(texts(jdbc, "select category from erasure_result where reference = ?", person.reference()))
                    .hasSize(13)
                    .doesNotHaveDuplicates();
            assertThat(texts(
                            jdbc,
                            "select op_key from sandbox_call where operation = 'erase' and op_key like ?",
                            orders))
                    .as("sent once each: what a kill had left open was looked up")
                    .hasSize(6)
                    .doesNotHaveDuplicates();
            assertThat(texts(jdbc, "select effect_key from effect where state = 'DONE' and effect_key like ?", orders))
                    .hasSize(6);
            assertThat(texts(jdbc, "select text_key from timeline_entry where reference = ?", person.reference()))
                    .filteredOn(entry -> entry.startsWith("erased-") || entry.equals("erasure-told"))
                    .hasSize(5)
                    .doesNotHaveDuplicates();
            assertThat(texts(jdbc, "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", person.reference()))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] words(List<Forgotten> people) {
        return people.stream().map(Forgotten::word).toArray(String[]::new);
    }

    private static List<String> texts(JdbcClient jdbc, String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).list();
    }
}
