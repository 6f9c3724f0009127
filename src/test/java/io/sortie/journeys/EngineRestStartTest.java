package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.request;
import static io.sortie.journeys.ApiRequest.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain start of the process in engine-rest: the same case, the same checks. */
class EngineRestStartTest extends ApiJourney {

    @ParameterizedTest
    @ValueSource(strings = {"system", "agent"})
    void a_start_with_variables_opens_a_case(String user) {
        Bought bought = buy();
        Map<String, Object> request = with(with(request(bought), "customer.type", "BUSINESS"), "signedIn", false);
        Answer started = start(request, null, user);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String reference = started.body().path("businessKey").asText();
        settle();
        JsonNode opened = get("/api/v1/cases/" + reference, "system").body();
        assertThat(opened.path("state").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(opened.path("subscriptionId").asText()).isEqualTo(bought.id());
        assertThat(get("/demo/mailbox?to=" + bought.email(), null).body()).hasSize(1);
        String kept = get(
                        "/engine-rest/process-instance/"
                                + started.body().path("id").asText() + "/variables",
                        "admin")
                .text();
        assertThat(kept).doesNotContain(bought.email(), "Anna", bought.id());
    }

    @Test
    void the_names_of_the_api_are_understood_too() {
        Bought bought = buy();
        Map<String, Object> variables = new HashMap<>();
        variables.put("brand", Map.of("value", "semrush"));
        variables.put("subscriptionId", Map.of("value", bought.id()));
        variables.put("customer.email", Map.of("value", bought.email()));
        variables.put("name", Map.of("value", "Anna"));
        assertThat(post(START, Map.of("variables", variables), "system").status())
                .isEqualTo(200);
    }

    @Test
    void the_same_business_key_again_names_the_case_and_starts_nothing() {
        String key = "order-" + UUID.randomUUID();
        String reference =
                start(request(buy()), key, "system").body().path("businessKey").asText();
        Count before = count();
        Map<String, Object> other = request(buy());
        for (String again : List.of(key, reference)) {
            Answer refused = start(other, again, "system");
            assertProblem(refused, 409, "case-state");
            assertThat(refused.body().path("detail").asText()).contains(reference);
        }
        assertThat(count()).isEqualTo(before);
        assertThat(get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + key, "admin")
                        .body())
                .isEmpty();
    }

    @Test
    void two_at_once_on_one_subscription_are_one_case_and_a_refusal_without_sql() throws Exception {
        Bought bought = buy();
        Count before = count();
        List<Answer> answers = atOnce(10, () -> start(request(bought), null, "system"));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(a -> assertProblem(a, 409, "case-state"));
        assertThat(count().cases()).isEqualTo(before.cases() + 1);
    }

    @Test
    void refusals_are_the_problems_of_the_api_in_the_language_asked_for() {
        Count before = count();
        Answer refused = post(START, Map.of("variables", Map.of()), "system", "Accept-Language", "fr");
        assertProblem(refused, 422, "invalid-request");
        assertThat(refused.body().path("title").asText()).isEqualTo("La demande ne peut pas être acceptée");
        assertThat(refused.body().path("errors")).hasSize(3);
        assertProblem(
                start(with(request(buy()), "subscriptionId", "SUB-NONE"), null, "agent"), 422, "unknown-subscription");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void billing_that_does_not_answer_is_503_here_too() {
        Bought bought = buy();
        Count before = count();
        post("/demo/billing/faults", Map.of("operation", "read", "mode", "FAIL_BEFORE", "times", 20), null);
        try {
            Answer refused = start(request(bought), null, "system");
            assertProblem(refused, 503, "billing-unavailable");
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            send("DELETE", "/demo/billing/faults", null, null);
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_task_that_is_done_is_not_there_any_more() {
        assertProblem(post("/engine-rest/task/no-such-task/complete", Map.of(), "agent"), 404, "task-over");
    }

    @Test
    void those_who_may_not_start_it_do_not() {
        Count before = count();
        assertThat(start(request(buy()), null, null).status()).isEqualTo(401);
        for (String user : List.of("analyst", "finance", "privacy")) {
            assertThat(start(request(buy()), null, user).status()).as(user).isEqualTo(403);
        }
        assertThat(post("/engine-rest/process-definition/key/confirmation/start", Map.of(), "system")
                        .status())
                .isEqualTo(403);
        assertThat(count()).isEqualTo(before);
    }
}
