package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** A request that is accepted; change it to make it wrong. */
    static Map<String, Object> request(Bought bought) {
        Map<String, Object> customer = new LinkedHashMap<>();
        customer.put("name", "Anna Berg");
        customer.put("email", bought.email());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("brand", "semrush");
        request.put("subscriptionId", bought.id());
        request.put("channel", "WEB_FORM");
        request.put("customer", customer);
        return request;
    }

    /** The same with one field changed; a field of the customer is {@code customer.name}. */
    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        if (field.startsWith("customer.")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> customer = new LinkedHashMap<>((Map<String, Object>) request.get("customer"));
            customer.put(field.substring("customer.".length()), value);
            changed.put("customer", customer);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    /** The request as variables of a plain start, {@code customer.name} as {@code customerName}. */
    static Map<String, Object> variables(Map<String, Object> request) {
        Map<String, Object> variables = new HashMap<>();
        request.forEach((name, value) -> {
            if (value instanceof Map<?, ?> customer) {
                customer.forEach((key, text) -> variables.put(capitalised("customer", key), variable(text)));
            } else {
                variables.put(name, variable(value));
            }
        });
        return variables;
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

    private static String capitalised(String prefix, Object key) {
        String name = key.toString();
        return "type name email".contains(name)
                ? prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new HashMap<>();
        variable.put("value", value);
        return variable;
    }
}
