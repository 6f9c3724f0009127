package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.request;
import static io.sortie.journeys.ApiRequest.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same request again: one case [R12]. */
class IdempotencyTest extends ApiJourney {

    @Test
    @DisplayName("the same key and body give the same 201 again, however the JSON is written")
    void sameKeySameBody() {
        Bought bought = buy();
        String key = key();
        Answer first = post(OPEN, request(bought), "system", "Idempotency-Key", key);
        Count after = count();
        String otherOrder =
                """
                { "customer": {"email": "%s",  "name": "Anna Berg"}, "channel": "WEB_FORM",
                  "comment": null, "subscriptionId": "%s", "brand": "semrush" }"""
                        .formatted(bought.email(), bought.id());

        for (Object again : List.of(request(bought), otherOrder)) {
            Answer answer = post(OPEN, again, "system", "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(first.header("Location"));
            assertThat(answer.body().path("reference")).isEqualTo(first.body().path("reference"));
        }
        assertThat(count()).isEqualTo(after);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Bought bought = buy();
        String key = key();
        post(OPEN, request(bought), "system", "Idempotency-Key", key);
        Count before = count();
        Map<String, Object> other = with(request(bought), "comment", "something else");
        assertProblem(post(OPEN, other, "system", "Idempotency-Key", key), 422, "idempotency-key-reused");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_key_is_1_to_255_characters() {
        Count before = count();
        for (String key : List.of("", " ", "k".repeat(256))) {
            assertProblem(post(OPEN, request(buy()), "system", "Idempotency-Key", key), 422, "invalid-request");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    @DisplayName("R12 fifty at once with one key: one case, fifty times the same answer")
    void fiftyAtOnceWithOneKey() throws Exception {
        Bought bought = buy();
        String key = key();
        Count before = count();
        List<Answer> answers = atOnce(50, () -> post(OPEN, request(bought), "system", "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(count().cases()).isEqualTo(before.cases() + 1);
        assertThat(count().mails()).isEqualTo(before.mails() + 1);
    }

    @Test
    void at_once_without_a_key_one_is_opened_and_the_others_are_told() throws Exception {
        Bought bought = buy();
        Count before = count();
        List<Answer> answers = atOnce(20, () -> post(OPEN, request(bought), "system"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 201).forEach(a -> assertProblem(a, 409, "case-state"));
        assertThat(count().cases()).isEqualTo(before.cases() + 1);
    }

    @Test
    void the_customers_last_button_pressed_twice_opens_one_case() {
        Bought bought = buy();
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", "Anna Berg");
        entries.put("subscriptionId", bought.id());
        entries.put("email", bought.email());
        entries.put("submission", UUID.randomUUID().toString());
        Answer first = submitForm(entries);
        Count after = count();
        Answer second = submitForm(entries);
        assertThat(first.status()).as(first.text()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(count()).isEqualTo(after);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
