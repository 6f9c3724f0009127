package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.request;
import static io.sortie.journeys.ApiRequest.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal is problem+json (RFC 9457), in the language asked for. */
class ApiProblemsTest extends ApiJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"brand\":",
                "{\"brand\":\"semrush\"}}",
                "{\"brand\":\"semrush\"} {}",
                "{\"brand\":\"semrush\",\"brand\":\"splashtop\"}",
                "{\"brand\":\"semrush\",\"customer\":{\"name\": }}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        assertProblem(post(OPEN, body, "system"), 400, "malformed-request");
    }

    @Test
    void missing_fields_are_named() {
        Answer refused = post(OPEN, "{}", "system");
        assertProblem(refused, 422, "invalid-request");
        assertThat(refused.body().findValuesAsText("field")).containsExactly("brand", "customer", "subscriptionId");
        Answer inFrench = post(OPEN, "{}", "system", "Accept-Language", "fr");
        assertThat(inFrench.body().at("/errors/0/message").asText()).isEqualTo("est obligatoire");
    }

    @Test
    void without_credentials_nothing_is_told() {
        assertProblem(post(OPEN, request(buy()), null), 401, "unauthenticated");
        assertProblem(get("/api/v1/cases", null), 401, "unauthenticated");
        assertProblem(post(OPEN, request(buy()), "analyst"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"CAN-AAAA-AAAA", "can", "CAN-7K3M-Q9TXX", "REF-7K3M-Q9TX"})
    void a_case_that_is_not_there(String reference) {
        String address = "/api/v1/cases/" + reference;
        assertProblem(get(address, "system"), 404, "unknown-case");
        assertProblem(get(address + "/receipt", "system"), 404, "unknown-case");
        assertProblem(get(address + "/export", "system"), 404, "unknown-case");
        assertProblem(post(address + "/undo", null, "system"), 404, "unknown-case");
        assertProblem(post(address + "/reactivation", null, "system"), 404, "unknown-case");
        assertProblem(post(address + "/messages", Map.of("text", "x"), "system"), 404, "unknown-case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan-changes", "switch-offers", "outages", "identifications", "cases/CAN-AAAA-AAAA/supervisor"})
    void what_does_not_exist_yet_is_not_found(String path) {
        assertProblem(post("/api/v1/" + path, Map.of(), "system"), 404, "http-404");
        assertProblem(post("/api/v1/" + path, Map.of(), "system", "Accept", "application/xml"), 404, "http-404");
        assertProblem(post("/api/v1/" + path, Map.of(), null), 401, "unauthenticated");
    }

    @Test
    void a_format_that_cannot_be_answered_is_refused_before_anything_is_opened() {
        Bought bought = buy();
        Count before = count();
        assertProblem(post(OPEN, request(bought), "system", "Accept", "application/xml"), 406, "http-406");
        assertProblem(post(OPEN, "<a/>", "system", "Content-Type", "application/xml"), 415, "http-415");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void ten_megabytes_are_too_large_and_five_kilobytes_of_comment_too_long() {
        Bought bought = buy();
        Count before = count();
        Map<String, Object> huge = with(request(bought), "comment", "x".repeat(10_000_000));
        assertProblem(post(OPEN, huge, "system"), 413, "too-large");
        assertProblem(start(huge, null, "system"), 413, "too-large");
        Map<String, Object> big = with(request(bought), "comment", "x".repeat(5_000));
        assertProblem(post(OPEN, big, "system"), 422, "invalid-request");
        assertProblem(start(big, null, "system"), 422, "invalid-request");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_card_number_is_refused() {
        Map<String, Object> withCard = with(request(buy()), "comment", "4111 1111 1111 1111");
        Answer refused = post(OPEN, withCard, "system");
        assertProblem(refused, 422, "card-number");
        assertThat(refused.text()).doesNotContain("4111");
        assertProblem(start(withCard, null, "system"), 422, "card-number");
    }

    @Test
    void billing_that_does_not_answer_is_said_so_and_nothing_is_opened() {
        Bought bought = buy();
        Count before = count();
        post("/demo/billing/faults", Map.of("operation", "read", "mode", "FAIL_BEFORE", "times", 50), null);
        try {
            for (String address : List.of(OPEN, OPEN + "/preview")) {
                Answer refused = post(address, request(bought), "system");
                assertProblem(refused, 503, "billing-unavailable");
                assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            }
        } finally {
            send("DELETE", "/demo/billing/faults", null, null);
        }
        assertThat(count()).isEqualTo(before);
        assertThat(post(OPEN, request(bought), "system").status()).isEqualTo(201);
    }
}
