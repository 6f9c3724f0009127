package io.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The application as a real process, killed as {@code kill -9} kills in each step of an erasure; on H2 alone. */
class ErasureCrashTest {

    /** So many categories are erased when it is killed: in the account system, in mailing, in billing, then in our own records. */
    private static final List<Integer> KILLED_AFTER = List.of(0, 1, 2, 4, 6);

    // each call takes so long that a kill after one category hits the next
    private static final List<String> SLOW =
            List.of("--sortie.sandbox.latency=800ms", "--sortie.kept-items.sweep=PT24H");
    private static final Duration TO_GET_THERE = Duration.ofMinutes(2);
    private static final String WORDS = "Quixzebra ate my invoices";
    private static final String EMAIL = "anna-crash@example.org";

    private final Path directory = Path.of("target", "crash", "erasure");

    @Test
    @DisplayName(
            "LAW-17 killed in each step of an erasure: it ends complete, each system erased each category once, and no file keeps a word after the stop")
    void killed() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        List<Integer> hits = new ArrayList<>();
        CrashDatabase database = new CrashDatabase.OnH2(directory.toAbsolutePath());
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(SLOW);
        try (database;
                SortieProcess sortie = new SortieProcess(directory, arguments)) {
            sortie.start();
            String reference = confirmed(sortie.http());
            for (int after : KILLED_AFTER) {
                // also past the lock of whatever the last kill left
                var moved = CompletableFuture.runAsync(() ->
                        sortie.http().post("/demo/clock", Map.of("advance", hits.isEmpty() ? "P15D" : "PT3M"), null));
                Patience.await(TO_GET_THERE, "category " + after, () -> erased(sortie.http(), reference) >= after);
                hits.add(erased(sortie.http(), reference));
                sortie.kill();
                moved.join();
                assertThat(remains())
                        .as("the words are searched for where they are")
                        .isPositive();
                sortie.start();
            }
            Patience.await(TO_GET_THERE, "the end of the erasure", () -> {
                sortie.http().post("/demo/clock", Map.of("advance", "PT3M"), null);
                return view(sortie.http(), reference).path("outcome").asText().equals("ERASED");
            });
            sortie.stop(Duration.ofMinutes(1));
            assertThat(remains())
                    .as("in the files of a database that was stopped")
                    .isZero();
            System.out.println("killed after so many categories: " + hits);
            assertThat(hits).as("in so many steps").doesNotHaveDuplicates().hasSize(KILLED_AFTER.size());
            assertComplete(database, reference);
        }
    }

    private static String confirmed(CrashHttp http) {
        Map<String, Object> customer = Map.of("name", "Anna Crash", "email", EMAIL, "locale", "en", "country", "FR");
        Map<String, Object> purchase = Map.of(
                "subscriptionId", "SUB-CRASH-E", "brand", "semrush", "customer", customer, "projects", List.of("One"));
        JsonNode bought = http.post("/demo/billing/subscriptions", purchase, null)
                .orElseThrow()
                .body();
        Map<String, Object> request = Map.of(
                "brand",
                "semrush",
                "accountId",
                bought.path("accountId").asText(),
                "comment",
                WORDS,
                "customer",
                Map.of("name", "Anna Crash", "email", EMAIL));
        JsonNode opened = http.post("/api/v1/account-deletions", request, "system")
                .orElseThrow()
                .body();
        Patience.await(TO_GET_THERE, "the link", () -> http.mailedLink(EMAIL, "/confirm/")
                .isPresent());
        String link = http.mailedLink(EMAIL, "/confirm/").orElseThrow();
        assertThat(http.enter(link, "word=DELETE"))
                .map(CrashHttp.Answer::status)
                .contains(200);
        return opened.path("reference").asText();
    }

    private static int erased(CrashHttp http, String reference) {
        JsonNode view = view(http, reference);
        boolean begun = List.of("ERASING", "NEEDS_OPERATOR", "CLOSED")
                .contains(view.path("state").asText());
        return begun ? view.path("erasure").size() : -1;
    }

    private static JsonNode view(CrashHttp http, String reference) {
        Optional<CrashHttp.Answer> answer = http.get("/api/v1/cases/" + reference, "system");
        return answer.orElseThrow().body();
    }

    /** How often the customer's words stand in the database's files, whatever its tables say. */
    private long remains() {
        try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
            return files.filter(Files::isRegularFile).filter(this::holdsWords).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsWords(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertComplete(CrashDatabase database, String reference) throws Exception {
        try (Connection connection = database.read()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(jdbc.sql("select category from erasure_result where reference = ? and at is not null")
                            .param(reference)
                            .query(String.class)
                            .list())
                    .hasSize(13)
                    .doesNotHaveDuplicates();
            List<String> done = jdbc.sql("select op_key from sandbox_account_operation where op_key like ?"
                            + " union all select op_key from sandbox_operation where op_key like ?")
                    .params(reference + ":erase:%", reference + ":erase:%")
                    .query(String.class)
                    .list();
            assertThat(done).as("effects").hasSize(5).doesNotHaveDuplicates();
            assertThat(jdbc.sql("select count(*) from case_file where customer_email is not null")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from ACT_RU_EXECUTION")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
