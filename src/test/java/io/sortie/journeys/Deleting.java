package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deletion of an account on its way: what customer and privacy can do with it, and what it shows. */
record Deleting(Cancelling of) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Asks over REST; what is due at once has been done. */
    static Deleting asked(Customer customer) {
        Answer opened = ask(customer, Map.of());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        customer.sortie().settle();
        return new Deleting(
                new Cancelling(customer, opened.body().path("reference").asText()));
    }

    static Answer ask(Customer customer, Map<String, Object> more) {
        return customer.sortie().post("/api/v1/account-deletions", request(customer, more), "system");
    }

    static Map<String, Object> request(Customer customer, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("brand", customer.brand());
        request.put("accountId", account(customer));
        request.put("channel", "WEB_FORM");
        request.put("customer", Map.of("name", customer.name(), "email", customer.email()));
        request.putAll(more);
        return request;
    }

    static String account(Customer customer) {
        return customer.sortie()
                .jdbc
                .sql("select account_id from sandbox_subscription where id = ?")
                .param(customer.subscription())
                .query(String.class)
                .single();
    }

    /** Something in billing keeps the money of the account unsettled; its number there. */
    static String owes(Customer customer, String kind) {
        Map<String, Object> item = Map.of(
                "accountId", account(customer), "kind", kind, "amount", Map.of("amount", "9.90", "currency", "EUR"));
        Answer made = customer.sortie().post("/demo/billing/open-items", item, null);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asText();
    }

    static void settles(Customer customer, String item) {
        Answer settled = customer.sortie().post("/demo/billing/open-items/" + item + "/settle", null, null);
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
    }

    /** Types the word and presses the newest link in time; what is due at once has been done. */
    Deleting confirmed() {
        Answer pressed = sortie().post(of.confirmLink(), "word=DELETE", null, "Content-Type", FORM);
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(200);
        sortie().settle();
        return this;
    }

    String reference() {
        return of.reference();
    }

    String state() {
        return of.state();
    }

    String outcome() {
        return of.outcome();
    }

    Instant dueAt() {
        return of.instant("dueAt");
    }

    Answer post(String action, String reasons, String user) {
        Answer said = sortie().post("/api/v1/cases/" + reference() + "/" + action, Map.of("reasons", reasons), user);
        sortie().settle();
        return said;
    }

    Answer revoke() {
        Answer said = sortie().post("/api/v1/cases/" + reference() + "/revocation", null, "system");
        sortie().settle();
        return said;
    }

    /** Privacy completes the open task of this name as Tasklist does. */
    Answer complete(String task, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        String path = "/engine-rest/task/" + task(task).path("id").asText() + "/submit-form";
        Answer done = sortie().post(path, Map.of("variables", variables), "privacy");
        sortie().settle();
        return done;
    }

    JsonNode task(String name) {
        List<JsonNode> found = of.tasks().stream()
                .filter(task -> task.path("name").asText().equals(name))
                .toList();
        assertThat(found).as(of.tasks().toString()).hasSize(1);
        return found.get(0);
    }

    /** Lets three weeks pass, and then days, until privacy has its task: months are of different length. */
    Deleting nearlyDue() {
        sortie().advance("P20D");
        assertThat(taskNames()).isEmpty();
        for (int day = 0; day < 5 && taskNames().isEmpty(); day++) {
            sortie().advance("P1D");
        }
        assertThat(taskNames()).containsExactly("Keep deadline");
        return this;
    }

    List<String> taskNames() {
        return of.tasks().stream().map(task -> task.path("name").asText()).toList();
    }

    private CancellationJourney sortie() {
        return of.customer().sortie();
    }
}
