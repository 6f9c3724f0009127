package io.sortie.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sortie.accounts.Account;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.standin.Reply;
import io.sortie.standin.Request;
import io.sortie.standin.StandInServer;
import io.sortie.standin.WireFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What an answer means, and what never leaves Sortie. */
@ExtendWith(OutputCaptureExtension.class)
class HttpAccountAnswersTest {

    private static final String KEY = "CAN-7K3M-Q9TX:erase-projects";
    private static final String DONE = "{\"key\":\"" + KEY
            + "\",\"kind\":\"erase-projects\",\"count\":3,\"at\":\"2026-12-30T23:00:01Z\",\"newInVersion2\":[1]}";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private Reply reply = Reply.json(200, DONE);
    private final StandInServer server = new StandInServer(request -> reply);
    private final HttpAccounts accounts = adapter(AccountsBehindHttp.settings(server.address()));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("an order is one PUT under its key, with credentials, and its answer is read")
    void order() {
        assertThat(erase().count()).isEqualTo(3);
        assertThat(erase().at()).isEqualTo(Instant.parse("2026-12-30T23:00:01Z"));
        Request sent = server.exchanges().get(0).request();
        assertThat(sent.method() + " " + sent.target()).isEqualTo("PUT /operations/CAN-7K3M-Q9TX%3Aerase-projects");
        assertThat(sent.body())
                .isEqualTo("{\"kind\":\"erase-projects\",\"accountId\":\"ACC-1\",\"subscriptionId\":\"SUB-1\"}");
        assertThat(sent.header("Authorization")).isEqualTo("Bearer " + CompanyAccounts.TOKEN);
    }

    @Test
    @DisplayName("Basic authentication, where that is configured")
    void basic() {
        adapter(new MockEnvironment()
                        .withProperty("sortie.accounts.http.base-url", server.address() + "/v2/")
                        .withProperty("sortie.accounts.http.user", "sortie")
                        .withProperty("sortie.accounts.http.password", "é:secret"))
                .lookUp(KEY);
        Request sent = server.exchanges().get(0).request();
        assertThat(sent.target()).isEqualTo("/v2/operations/CAN-7K3M-Q9TX%3Aerase-projects");
        assertThat(sent.header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("sortie:é:secret".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "400, it refuses the order",
        "422, it refuses the order",
        "401, 'it does not accept Sortie''s credentials. Check sortie.accounts.http.token'",
        "403, 'it does not accept Sortie''s credentials. Check sortie.accounts.http.token'"
    })
    @DisplayName("what the contract calls a refusal did nothing, and tells the operator where to look")
    void refused(int status, String sentence) {
        reply = Reply.problem(status, "camille@example.org is unknown");
        assertThatThrownBy(this::erase)
                .isInstanceOf(AccountSystemRefused.class)
                .hasMessageContaining("the account system answered " + status + " to PUT /operations/" + KEY)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("camille");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "202, ''",
        "206, ''",
        "302, redirects are not followed",
        "404, check sortie.accounts.http.base-url",
        "405, ''",
        "408, ''",
        "410, ''",
        "425, ''",
        "429, it wants to be left alone for 30 s",
        "500, ''",
        "502, ''",
        "503, ''"
    })
    @DisplayName("any other status leaves the outcome open")
    void unknown(int status, String sentence) {
        reply = Reply.problem(status, "?").with("Retry-After", "30");
        assertThatThrownBy(this::erase)
                .isInstanceOf(AccountSystemUnavailable.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("a key that was used for another order is no refusal: what was done under it is not known")
    void conflict() {
        reply = Reply.problem(409, "used");
        assertThatThrownBy(this::erase).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>",
                "{\"key\":\"" + KEY + "\",\"kind\":\"restore-projects\",\"count\":3,\"at\":\"2026-12-30T23:00:01Z\"}",
                "{\"key\":\"" + KEY + "\",\"kind\":\"erase-projects\",\"count\":-1,\"at\":\"2026-12-30T23:00:01Z\"}",
                "{\"key\":\"" + KEY + "\",\"kind\":\"erase-projects\",\"count\":null,\"at\":\"2026-12-30T23:00:01Z\"}",
                "{\"key\":\"" + KEY + "\",\"kind\":\"erase-projects\",\"count\":3,\"at\":\"camille@example.org\"}",
                "{\"key\":\"CAN-1\",\"kind\":\"erase-projects\",\"count\":3,\"at\":\"2026-12-30T23:00:01Z\"}"
            })
    @DisplayName("an answer that does not say what was done leaves the outcome open, and is not quoted")
    void unreadable(String body) {
        reply = Reply.json(200, body);
        assertThatThrownBy(this::erase)
                .isInstanceOf(AccountSystemUnavailable.class)
                .hasStackTraceContaining(KEY)
                .satisfies(e -> assertThat(e).hasNoCause())
                .hasMessageNotContaining("camille");
    }

    @Test
    @DisplayName("LAW-17 the erasure of a part of an account names the part, and no subscription")
    void erasure() {
        reply = Reply.json(200, DONE.replace("\"erase-projects\"", "\"erase\""));
        assertThat(accounts.erase(KEY, "ACC-1", AccountData.MAILING).count()).isEqualTo(3);
        assertThat(server.exchanges().get(0).request().body())
                .isEqualTo("{\"kind\":\"erase\",\"accountId\":\"ACC-1\",\"data\":\"mailing\"}");
        reply = Reply.json(200, DONE);
        assertThatThrownBy(() -> accounts.erase(KEY, "ACC-1", AccountData.MAILING))
                .isInstanceOf(AccountSystemUnavailable.class)
                .hasMessageContaining("speaks of another order");
    }

    @Test
    @DisplayName("LAW-17 \"no such account\" counts from the system itself, not from something in between")
    void noAccount() {
        reply = Reply.problem(404, "No such account");
        assertThat(accounts.account("ACC-1")).isEmpty();
        reply = new Reply(404, "text/html", "<h1>No such page</h1>", Map.of());
        assertThatThrownBy(() -> accounts.account("ACC-1")).isInstanceOf(AccountSystemUnavailable.class);
        reply = Reply.problem(503, "Later");
        assertThatThrownBy(() -> accounts.account("ACC-1")).isInstanceOf(AccountSystemUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ACC-1, semrush, Camille, camille@example.org, 2026-10-13T08:15:00Z, BUSINESS, true",
        "ACC-1, semrush, Camille, camille@example.org, 2026-10-13T08:15:00Z, , true",
        "ACC-2, semrush, Camille, camille@example.org, 2026-10-13T08:15:00Z, BUSINESS, false",
        ", semrush, Camille, camille@example.org, 2026-10-13T08:15:00Z, BUSINESS, false",
        "ACC-1, , Camille, camille@example.org, 2026-10-13T08:15:00Z, BUSINESS, false",
        "ACC-1, semrush, , camille@example.org, 2026-10-13T08:15:00Z, BUSINESS, false",
        "ACC-1, semrush, Camille, , 2026-10-13T08:15:00Z, BUSINESS, false",
        "ACC-1, semrush, Camille, camille@example.org, , BUSINESS, false",
        "ACC-1, semrush, Camille, camille@example.org, 2026-10-13T08:15:00Z, ALIEN, false"
    })
    @DisplayName(
            "SEM-14 an answer that does not say whose account it is, or is about another one, is none, and not quoted")
    void accountAnswers(
            String id, String brand, String name, String email, String openedAt, String type, boolean readable) {
        ObjectNode answer = json.createObjectNode().put("newInVersion2", 1);
        answer.put("id", id).put("brand", brand).put("name", name);
        answer.put("email", email).put("openedAt", openedAt).put("type", type);
        reply = Reply.json(200, answer.toString());
        if (readable) {
            assertThat(accounts.account("ACC-1")).map(Account::email).contains("camille@example.org");
        } else {
            assertThatThrownBy(() -> accounts.account("ACC-1"))
                    .isInstanceOf(AccountSystemUnavailable.class)
                    .satisfies(e -> assertThat(e).hasNoCause())
                    .hasMessageNotContainingAny("camille", "ACC-1", "ACC-2");
        }
    }

    @Test
    @DisplayName("\"never seen\" counts from the system itself, not from something in between")
    void neverSeen() {
        reply = Reply.problem(404, "Never seen");
        assertThat(accounts.lookUp(KEY)).isEmpty();
        reply = new Reply(404, "text/html", "<h1>No such page</h1>", Map.of());
        assertThatThrownBy(() -> accounts.lookUp(KEY)).isInstanceOf(AccountSystemUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("S19 no redirect is followed, and credentials go nowhere else")
    void redirects(int status) {
        try (StandInServer elsewhere = new StandInServer(request -> Reply.json(200, DONE))) {
            reply = Reply.json(status, "").with("Location", elsewhere.address() + "/operations/x");
            assertThatThrownBy(this::erase).isInstanceOf(AccountSystemUnavailable.class);
            assertThatThrownBy(() -> accounts.lookUp(KEY)).isInstanceOf(AccountSystemUnavailable.class);
            assertThat(elsewhere.exchanges()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../admin", "a/b", "a?b=c&d", "a#b", "a%2Fb", "{x}", "a b", "@evil.example", "a\r\nX: y"})
    @DisplayName("S19 no id makes another address or another header")
    void hostileIds(String id) {
        reply = Reply.json(200, "{\"projects\":[\"Blog\"]}");
        assertThat(accounts.projects(id, id)).containsExactly("Blog");
        Request sent = server.exchanges().get(0).request();
        assertThat(sent.target()).matches("/projects\\?accountId=[^/?&#{} @]+&subscriptionId=[^/?&#{} @]+");
        assertThat(sent.headers()).doesNotContainKey("X");
        assertThatThrownBy(() -> accounts.account(id)).isInstanceOf(AccountSystemUnavailable.class);
        Request asked = server.exchanges().get(1).request();
        assertThat(asked.target()).matches("/account\\?accountId=[^/?&#{} @]+");
        assertThat(asked.headers()).doesNotContainKey("X");
    }

    @Test
    @DisplayName("a connection that is refused sent nothing; a slow answer is given up within the time-out")
    void time() {
        server.order(WireFault.SLOW_AFTER, request -> true);
        Instant start = Instant.now();
        assertThatThrownBy(this::erase).isInstanceOf(AccountSystemUnavailable.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        server.close();
        HttpAccounts another = adapter(AccountsBehindHttp.settings(server.address()));
        assertThatThrownBy(() -> another.lookUp(KEY))
                .isInstanceOf(AccountSystemRefused.class)
                .hasMessage("no connection to the account system for GET /operations/" + KEY + ": ConnectException");
    }

    @Test
    @DisplayName("S27 neither token nor ids nor answers are logged")
    void quiet(CapturedOutput console) {
        erase();
        reply = Reply.problem(500, "camille@example.org");
        assertThatThrownBy(this::erase).isInstanceOf(AccountSystemUnavailable.class);
        reply = Reply.json(200, "camille");
        assertThatThrownBy(() -> accounts.projects("ACC-1", "SUB-1")).hasMessageNotContaining("ACC-1");
        assertThatThrownBy(() -> accounts.account("ACC-1")).hasMessageNotContaining("ACC-1");
        assertThat(console.getAll()).doesNotContain(CompanyAccounts.TOKEN, "ACC-1", "camille");
    }

    private AccountOperation erase() {
        return accounts.eraseProjects(KEY, "ACC-1", "SUB-1");
    }

    private HttpAccounts adapter(MockEnvironment settings) {
        return AccountsBehindHttp.adapter(settings, json, AccountsBehindHttp.SHORT);
    }
}
