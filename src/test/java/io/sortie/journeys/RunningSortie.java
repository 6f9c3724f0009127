package io.sortie.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.SortieApplication;
import io.sortie.accounts.http.AccountsOfACompany;
import io.sortie.counts.CountedSortie;
import io.sortie.demo.DemoTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application in its demo profile on a free port, with real HTTP, SMTP and database, shared by all journeys.
 * The database is H2, or PostgreSQL when {@code mvn verify} runs the journeys a second time ({@link JourneyDatabase}), then
 * with the account system behind HTTP ({@link AccountsOfACompany}).
 * {@code -Dsortie.test.ahead=P100D} begins the journeys on another day: none of them may depend on the season.
 * The job executor and the outbox's own threads are off: {@link #settle()} and the demo's clock do what is due.
 */
@SpringBootTest(
        classes = SortieApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sortie.outbox.background=false",
            "sortie.mailbox.background=false",
            // no run by itself: a test that is about renewals begins one
            "sortie.renewal-notices.schedule=R/2099-01-01T04:00:00/P1D"
        })
@ActiveProfiles("demo")
@Import({BillingCalls.class, AccountsOfACompany.class, CountedSortie.class, StumblingRecords.class})
@ExtendWith(PrivateEngine.class)
public abstract class RunningSortie {

    protected static final int PORT = freePort();
    protected static final String BASE = "http://127.0.0.1:" + PORT;

    /** Where a test may let an identity provider of Splashtop's customers run; mostly nobody answers there. */
    protected static final int IDENTITY_PORT = freePort();

    private static final AtomicReference<String> AHEAD = new AtomicReference<>(System.getProperty("sortie.test.ahead"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected DemoTime time;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected ObjectMapper json;

    @Autowired
    private DataSource database;

    /** An answer: its status, headers and body. */
    protected record Answer(int status, HttpResponse<byte[]> raw, JsonNode body) {

        public String text() {
            return new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        JourneyDatabase.register(registry);
        registry.add("server.port", () -> PORT);
        registry.add("sortie.base-url", () -> BASE);
        String client = "spring.security.oauth2.client.registration.splashtop.";
        registry.add(client + "client-id", () -> "sortie");
        registry.add(client + "client-secret", () -> "test-only");
        registry.add(client + "scope", () -> "openid,email");
        registry.add(
                "spring.security.oauth2.client.provider.splashtop.issuer-uri",
                () -> "http://127.0.0.1:" + IDENTITY_PORT + "/splashtop");
        registry.add("sortie.demo.smtp-port", RunningSortie::freePort);
        registry.add("sortie.demo.imap-port", RunningSortie::freePort);
    }

    @BeforeEach
    void beginOnAnotherDay() {
        Optional.ofNullable(AHEAD.getAndSet(null)).ifPresent(this::advance);
    }

    /** Does all that is due now: jobs and mails. */
    protected void settle() {
        time.settle();
        stepDone();
    }

    /** All that was due has been done. */
    void stepDone() {
        PrivateEngine.assertNow(database, getClass());
    }

    protected Answer get(String path, String user, String... headers) {
        return send("GET", path, null, user, headers);
    }

    protected Answer post(String path, Object body, String user, String... headers) {
        return send("POST", path, body, user, headers);
    }

    /** @param body JSON as an object, or a ready text; {@code user} a demo user's name or null for nobody */
    protected Answer send(String method, String path, Object body, String user, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body instanceof String s ? s : write(body)));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (user != null) {
            String credentials = user + ":" + user + "-demo";
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response, parse(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves the demo's clock as anybody would, and answers when all that came due is done. */
    protected void advance(String duration) {
        Answer moved = post("/demo/clock", Map.of("advance", duration), null);
        if (moved.status() != 200) {
            throw new IllegalStateException(moved.text());
        }
        stepDone();
    }

    private JsonNode parse(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && response.body().length > 0 ? json.readTree(response.body()) : null;
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
