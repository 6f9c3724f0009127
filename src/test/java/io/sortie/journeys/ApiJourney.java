package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.request;
import static io.sortie.journeys.ApiRequest.variables;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What systems do with the API, and what must not have happened after a refusal. */
abstract class ApiJourney extends RunningSortie {

    static final String OPEN = "/api/v1/cancellations";
    static final String START = "/engine-rest/process-definition/key/cancellation/start";
    static final String FORM = "application/x-www-form-urlencoded";

    /** A subscription and the address on file. */
    record Bought(String id, String email) {}

    /** All that a refused request must leave as it was. */
    record Count(long processInstances, long cases, long mails) {}

    Bought buy() {
        String email = "anna." + UUID.randomUUID() + "@example.org";
        Answer bought = post(
                "/demo/billing/subscriptions",
                Map.of(
                        "brand",
                        "semrush",
                        "plan",
                        "Guru",
                        "customer",
                        Map.of("name", "Anna Berg", "email", email, "locale", "en", "country", "FR"),
                        "price",
                        Map.of("amount", "249.95", "currency", "EUR"),
                        "projects",
                        List.of("One", "Two")),
                null);
        return new Bought(bought.body().path("subscriptionId").asText(), email);
    }

    Answer start(Map<String, Object> request, String businessKey, String user, String... headers) {
        Map<String, Object> start = new HashMap<>(Map.of("variables", variables(request)));
        start.put("businessKey", businessKey);
        return post(START, start, user, headers);
    }

    /** Fills in the customer's form as a browser without JavaScript does, through to the last button. */
    Answer submitForm(Map<String, String> entries) {
        Answer form = get("/semrush/cancel", null);
        String cookie = form.header("Set-Cookie");
        String csrf = form.text().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        entries.forEach(all::add);
        all.add("_csrf", csrf);
        String body = UriComponentsBuilder.newInstance()
                .queryParams(all)
                .encode()
                .build()
                .getQuery();
        return post(
                "/semrush/cancel/notification",
                body.replace("+", "%2B"),
                null,
                "Content-Type",
                FORM,
                "Cookie",
                cookie.split(";")[0]);
    }

    Count count() {
        settle();
        return new Count(
                rows("select count(*) from act_hi_procinst"),
                rows("select count(*) from case_file"),
                rows("select count(*) from outbox_mail"));
    }

    JsonNode openCase(Bought bought) {
        Answer opened = post(OPEN, request(bought), "system");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body();
    }

    static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.body();
        assertThat(problem.path("type").asText()).isEqualTo("urn:sortie:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asText())
                .isEqualTo(answer.raw().uri().getPath());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "io.sortie", "org.", "java.", "select ", "insert ");
    }

    /** Does it so often at the same time, and gives all answers. */
    static List<Answer> atOnce(int times, Callable<Answer> call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private long rows(String count) {
        return jdbc.sql(count).query(Long.class).single();
    }
}
