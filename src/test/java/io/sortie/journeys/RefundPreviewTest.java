package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is told before the last click is what then happens. */
class RefundPreviewTest extends CancellationJourney {

    @ParameterizedTest(name = "{0} {1} {2} EUR {3}: {4}")
    @CsvSource({
        "smarters-pro, CONSUMER, 12.90, TECHNICAL, STATUTORY, 12.90, false",
        "semrush, BUSINESS, 249.95, CHANGED_MIND, FULL, 249.95, true",
        "smarters-pro, BUSINESS, 12.90, SHORT_INTERRUPTION, REFUSED, , false",
        "splashtop, BUSINESS, 80.00, OTHER, AGENT, , "
    })
    @DisplayName("SEM-22 SMA-19 LAW-12 the preview tells ground, amount and approval as the process then decides them")
    void asItThenHappens(
            String brand, String type, String price, String cause, String ground, String amount, Boolean approval) {
        Customer customer = bought(brand, type, price);
        JsonNode preview = preview(customer, cause, Map.of()).body();
        assertThat(preview.path("ground").asText()).isEqualTo(ground);
        assertThat(preview.at("/amount/amount").asText(null)).isEqualTo(amount);
        assertThat(preview.path("approvalNeeded").asText())
                .as("not known where a person decides first")
                .isEqualTo(String.valueOf(approval));
        assertThat(preview.path("reason").asText()).isNotBlank().doesNotContain("eligibility.");
        assertThat(casesOf(customer)).isZero();

        Refunding refund = Refunding.asked(customer, cause, Map.of());
        assertThat(refund.amount()).isEqualTo(amount == null ? null : amount + " EUR");
        assertThat(refund.state())
                .isEqualTo(
                        switch (ground) {
                            case "STATUTORY" -> "AWAITING_SETTLEMENT";
                            case "FULL" -> "AWAITING_APPROVAL";
                            case "REFUSED" -> "CLOSED";
                            default -> "AWAITING_AGENT";
                        });
    }

    @Test
    @DisplayName(
            "SMA-06 SMA-07 where technical help comes first, the preview says until when, and by when it is decided")
    void helpFirst() {
        Customer customer = bought("smarters-pro", "BUSINESS", "12.90");
        Instant before = now();
        JsonNode preview = preview(customer, "TECHNICAL", Map.of()).body();
        assertThat(preview.path("helpNeeded").asBoolean()).isTrue();
        assertThat(Instant.parse(preview.path("helpUntil").asText()))
                .isBetween(before.plus(Duration.ofHours(48)), now().plus(Duration.ofHours(48)));
        assertThat(Instant.parse(preview.path("promiseUntil").asText()))
                .isBetween(inParis(before, 30), inParis(now(), 30));
    }

    @Test
    @DisplayName("SMA-03 what could not be opened is refused in the preview too, with the field")
    void refused() {
        Answer refused = preview(bought("smarters-pro", "BUSINESS", "12.90"), "OTHER", Map.of("orderId", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("orderId");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "-5, XXQ",
        "12.90, eur",
        "abc, EUR",
        "12.905, EUR",
        "1e9, EUR",
        "1e999999999, EUR",
        "'', EUR",
        "12.90, ''",
        ", EUR",
        "5.00, USD",
        "-5, EUR",
        "0, EUR",
        "12.91, EUR"
    })
    @DisplayName(
            "SEM-22 an amount that is none, or in no currency of this payment, is named as the field that is wrong")
    void noAmount(String amount, String currency) {
        Map<String, String> money = new HashMap<>();
        money.put("amount", amount);
        money.put("currency", currency);
        Customer customer = bought("smarters-pro", "BUSINESS", "12.90");
        for (Answer refused : List.of(
                preview(customer, "CHANGED_MIND", Map.of("requestedAmount", money)),
                Refunding.ask(customer, "CHANGED_MIND", Map.of("requestedAmount", money)))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.body().path("type").asText()).isEqualTo("urn:sortie:problem:invalid-request");
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("requestedAmount");
            assertThat(refused.body().at("/errors/0/message").asText())
                    .isNotBlank()
                    .doesNotContain("{");
        }
        assertThat(casesOf(customer)).isZero();
    }

    @Test
    @DisplayName("SMA-04 the words that every request may carry as \"comment\" are the explanation, not dropped")
    void comment() {
        Map<String, Object> request =
                Refunding.request(bought("smarters-pro", "BUSINESS", "12.90"), "OTHER", Map.of("comment", "It froze."));
        request.remove("explanation");
        Answer opened = post("/api/v1/refunds", request, "system");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        String path = "/api/v1/cases/" + opened.body().path("reference").asText() + "/export";
        assertThat(get(path, "supervisor").text()).contains("It froze.");
    }

    @Test
    @DisplayName("SMA-02 all used: the preview says that nothing is left to be refunded, and that is what happens")
    void allUsed() {
        Customer customer = customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .who("locale", "en")
                .with("startedOn", "-P40D")
                .price("12.90", "EUR")
                .buys();
        Map<String, Object> oldest = Map.of(
                "orderId",
                Refunding.bill(customer).path("charges").get(0).path("id").asText());
        JsonNode preview = preview(customer, "CHANGED_MIND", oldest).body();
        assertThat(preview.path("ground").asText()).isEqualTo("REFUSED");
        assertThat(preview.path("reason").asText()).contains("no unused part is left");
        assertThat(preview.path("amount").isNull()).isTrue();
        assertThat(preview.path("approvalNeeded").asText()).isEqualTo("false");
        Refunding refund = Refunding.asked(customer, "CHANGED_MIND", oldest);
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund request")
                        .path("text")
                        .asText())
                .contains("no unused part is left");

        Refunding technical = Refunding.asked(customer, "TECHNICAL", oldest).found("UNSOLVED");
        assertThat(technical.outcome()).as("after help too").isEqualTo("DECLINED");
        assertThat(technical.amount()).isNull();
        assertThat(technical.refunds()).isEmpty();
    }

    @Test
    @DisplayName("SMA-03 SMA-04 the page names all that is missing or wrong in one round, and nothing is asked for")
    void allAtOnceOnThePage() {
        Answer page = get("/smarters-pro/refund", null);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(page.text());
        assertThat(token.find()).isTrue();
        String cookie = page.raw().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("SORTIE-CSRF"))
                .findFirst()
                .orElseThrow();
        Answer refused = post(
                "/smarters-pro/refund",
                "email=nope&cause=OTHER&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8),
                null,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie.split(";")[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("id=\"name-error\"", "id=\"email-error\"", "id=\"subscriptionId-error\"")
                .contains("id=\"orderId-error\"", "id=\"explanation-error\"")
                .doesNotContain("id=\"cause-error\"");
    }

    @Test
    @DisplayName("An undo, which only a cancellation has, is refused of a refund and not offered")
    void eachKindItsOwn() {
        Refunding refund = Refunding.asked(bought("splashtop", "BUSINESS", "80.00"), "OTHER", Map.of());
        assertThat(post("/api/v1/cases/" + refund.reference() + "/undo", Map.of(), "system")
                        .status())
                .isEqualTo(409);
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        assertThat(get(refund.of().trackLink(), null).text())
                .contains("A person examines")
                .doesNotContain("/undo");
    }

    private Customer bought(String brand, String type, String price) {
        return customerOf(brand)
                .who("type", type)
                .who("locale", "en")
                .with("startedOn", "-P0D")
                .price(price, "EUR")
                .buys();
    }

    private Answer preview(Customer customer, String cause, Map<String, Object> more) {
        return post("/api/v1/refunds/preview", Refunding.request(customer, cause, more), "system");
    }

    private int casesOf(Customer customer) {
        return get("/api/v1/cases?subscriptionId=" + customer.subscription(), "system")
                .body()
                .path("content")
                .size();
    }
}
