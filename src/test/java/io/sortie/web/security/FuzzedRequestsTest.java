package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nonsense is answered, calmly and without a look inside [S11]. */
@RunningSortie
class FuzzedRequestsTest {

    private static final int REQUESTS = 1000;

    private static final List<String> PATHS = List.of(
            "/",
            "/login",
            "/semrush/cancel",
            "/semrush/cancel/notification",
            "/splashtop/subscriptions",
            "/confirm/x",
            "/track/x/undo",
            "/api/v1/cancellations",
            "/api/v1/cancellations/preview",
            "/api/v1/account-deletions",
            "/semrush/delete-account",
            "/api/v1/withdrawals",
            "/parlons/withdraw",
            "/parlons/withdraw/notification",
            "/api/v1/cases",
            "/api/v1/cases/CAN-7K3M-Q9TX/messages",
            "/engine-rest/task",
            "/engine-rest/task/x/submit-form",
            "/engine-rest/process-definition/key/cancellation/start",
            "/engine-rest/deployment/create",
            "/engine-rest/message",
            "/actuator/health",
            "/v3/api-docs",
            "/agent/cases/x",
            "/style/sortie.css");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "X");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "multipart/form-data; boundary=b",
            "application/xml",
            "*/*",
            "a",
            "application/json;charset=utf-99",
            "");
    private static final List<String> USERS = List.of("", "system", "agent", "admin");
    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "-1",
            "1e999",
            "\u0000",
            "\uFFFF",
            "%",
            "%zz",
            "%00",
            "&",
            "=",
            "../",
            "<a>",
            "\r\n",
            "'",
            "--b",
            "${x}",
            "brand",
            "customer",
            "variables",
            "\"value\":{}",
            "é",
            "😀",
            "9".repeat(400),
            "{\"a\":".repeat(60));

    @LocalServerPort
    int port;

    @Test
    @DisplayName("S11 of 1,000 requests of nonsense none shows a stack trace, a class or SQL, and none of ours fails")
    void nonsense() {
        long seed = Long.getLong("fuzz.seed", 11);
        Random random = new Random(seed);
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            RawRequest request = any(random);
            String answer = request.send(port);
            if (!answer.startsWith("HTTP/1.1 ") || answer.matches("(?s)HTTP/1.1 5(?!01|05).*") || tells(answer)) {
                bad.add(request + "\n-> " + answer);
            }
        }
        assertThat(bad).as("with seed " + seed).isEmpty();
    }

    private static boolean tells(String answer) {
        return answer.contains("\tat ")
                || answer.matches(
                        "(?s).*(\\.java:\\d|Caused by|org\\.(spring|camunda|apache|h2)|java\\.lang|io\\.sortie).*")
                || answer.matches(
                        "(?is).*(SQL statement|JdbcSQL|PSQLException|select .{1,200} from \\w+ where |insert into \\w+ ?\\().*");
    }

    private static RawRequest any(Random random) {
        String path = one(random, PATHS) + (random.nextInt(3) == 0 ? "/" + scraps(random, 2) : "");
        String query = random.nextInt(3) == 0 ? "?" + scraps(random, 4) : "";
        return new RawRequest(
                one(random, METHODS),
                (path + query).replaceAll("[\\s\u0000]", "+"),
                one(random, USERS),
                one(random, TYPES),
                random.nextInt(4) == 0 ? one(random, SCRAPS).replaceAll("[\r\n\u0000]", "") : "",
                scraps(random, 8));
    }

    private static String scraps(Random random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one(random, SCRAPS))
                .collect(Collectors.joining());
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
