package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.web.TestCards;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every test card number, as people write it, in everything that can be sent [SEM-13, LAW-25, S20]. */
@RunningSortie
@ExtendWith(OutputCaptureExtension.class)
class CardsEverywhereTest {

    private static final int FULLWIDTH = 0xFF10 - '0';
    private static final int ARABIC = 0x0660 - '0';

    /** What a request with this text in it is answered. */
    private interface Input extends BiFunction<Function<String, Door>, String, Integer> {}

    private static final Map<String, Input> INPUTS = new TreeMap<>(Map.ofEntries(
            json("customer's name", "/api/v1/cancellations", "{\"customer\":{\"name\":\"%s\"}}"),
            json("customer's address", "/api/v1/cancellations", "{\"customer\":{\"email\":\"%s\"}}"),
            json("comment", "/api/v1/cancellations", "{\"comment\":\"see %s, thanks\"}"),
            json("subscription", "/api/v1/cancellations/preview", "{\"subscriptionId\":\"%s\"}"),
            json("message", "/api/v1/cases/CAN-7K3M-Q9TX/messages", "{\"text\":\"%s\"}"),
            json(
                    "variable",
                    "/engine-rest/process-definition/key/cancellation/start",
                    "{\"variables\":{\"comment\":{\"value\":\"%s\"}}}"),
            json("task's answer", "/engine-rest/task/x/submit-form", "{\"variables\":{\"note\":{\"value\":\"%s\"}}}"),
            json("task's comment", "/engine-rest/task/x/comment/create", "{\"message\":\"%s\"}"),
            json("account", "/demo/accounts", "{\"customer\":{\"name\":\"%s\"}}"),
            json("purchase", "/demo/billing/subscriptions", "{\"customer\":{\"name\":\"%s\"}}"),
            form("form", "/semrush/cancel", "comment="),
            form("last step of the form", "/semrush/cancel/notification", "name="),
            form("sign-in by link", "/semrush/subscriptions", "email="),
            form("sign-in", "/login", "username="),
            form("deletion of an account", "/semrush/delete-account", "comment="),
            json("withdrawal", "/api/v1/withdrawals", "{\"contract\":\"%s\"}"),
            form("withdrawal form", "/parlons/withdraw", "contract="),
            form("last step of a withdrawal", "/parlons/withdraw/notification", "name="),
            form("confirmation", "/confirm/x", "note="),
            form("word beside the confirmation", "/confirm/x", "word="),
            Map.entry("question", (at, card) -> at.apply("/api/v1/cases?email=" + encoded(card))
                    .as("system")
                    .get()
                    .statusCode()),
            Map.entry(
                    "address", (at, card) -> at.apply("/track/" + encoded(card).replace("+", "%20"))
                            .get()
                            .statusCode())));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("S20 each is refused, and none is in the database, the log or a mail afterwards")
    void refusedAndForgotten(CapturedOutput log) {
        INPUTS.forEach((input, send) -> TestCards.ALL.forEach(
                card -> writings(card).forEach(written -> assertThat(send.apply(path -> Door.at(port, path), written))
                        .as(input + ": " + written)
                        .isEqualTo(422))));
        String stored = String.join(
                "\n",
                database.sql("SCRIPT NOPASSWORDS NOSETTINGS")
                        .query(String.class)
                        .list());
        String mailed = Door.at(port, "/demo/mailbox").get().body();
        String logged = log.getAll();
        assertThat(TestCards.ALL).hasSizeGreaterThanOrEqualTo(20).allSatisfy(card -> writings(card)
                .forEach(written -> {
                    assertThat(logged).doesNotContain(written, encoded(written));
                    assertThat(stored).doesNotContain(written);
                    assertThat(mailed).doesNotContain(written);
                }));
    }

    /** As printed on the card, as typed in one go, with dashes, and with the digits of other keyboards. */
    private static Stream<String> writings(String card) {
        return Stream.of(
                card,
                card.replaceAll("(.{4})(?=.)", "$1 "),
                card.replaceAll("(.{4})(?=.)", "$1-"),
                card.replaceAll("(.{4})(?=.)", "$1\u00a0"),
                digits(card, FULLWIDTH),
                digits(card, ARABIC));
    }

    private static String digits(String card, int shift) {
        return card.chars()
                .map(digit -> digit + shift)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map.Entry<String, Input> json(String what, String path, String body) {
        return Map.entry(what, (at, card) -> at.apply(path)
                .as("admin")
                .postJson(body.formatted(card))
                .statusCode());
    }

    private static Map.Entry<String, Input> form(String what, String path, String field) {
        return Map.entry(
                what,
                (at, card) -> at.apply(path).postForm(field + encoded(card)).statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
