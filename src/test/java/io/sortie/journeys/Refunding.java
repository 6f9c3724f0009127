package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refund on its way: what customer, staff and bank can do with it, and what it shows. */
record Refunding(Cancelling of) {

    /** Asks over REST; what is due at once has been done. */
    static Refunding asked(Customer customer, String cause, Map<String, Object> more) {
        Answer opened = ask(customer, cause, more);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        customer.sortie().settle();
        return new Refunding(
                new Cancelling(customer, opened.body().path("reference").asText()));
    }

    static Answer ask(Customer customer, String cause, Map<String, Object> more) {
        return customer.sortie().post("/api/v1/refunds", request(customer, cause, more), "system");
    }

    static Map<String, Object> request(Customer customer, String cause, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("brand", customer.brand());
        request.put("subscriptionId", customer.subscription());
        request.put("channel", "WEB_FORM");
        request.put("customer", Map.of("name", customer.name(), "email", customer.email()));
        request.put("cause", cause);
        request.put("explanation", "It does not start any more.");
        request.put("orderId", bill(customer).path("orderId").asText());
        request.putAll(more);
        return request;
    }

    /** The two days that a customer in France names after a charge that came too late: days as their calendar shows them. */
    static Map<String, Object> chargedToday(Cancelling ended) {
        return Map.of(
                "cancellationRequestedOn", day(ended.instant("openedAt")),
                "chargedOn", day(ended.customer().sortie().now()));
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Europe/Paris")).toString();
    }

    static JsonNode bill(Customer customer) {
        return customer.sortie()
                .get("/demo/billing/subscriptions/" + customer.subscription(), null)
                .body();
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

    /** "12.90 EUR" as the case shows it. */
    String amount() {
        JsonNode amount = of.file().path("amount");
        return amount.isNull()
                ? null
                : amount.path("amount").asText() + " " + amount.path("currency").asText();
    }

    /** What billing has booked as refunds for this customer. */
    List<JsonNode> refunds() {
        return Customer.all(bill(of.customer()).path("refunds"));
    }

    /** The bank's answer to the only refund. */
    void bank(String answer) {
        bank(answer, 0);
        sortie().settle();
    }

    /** The bank's answer to one of several; nothing else is done. */
    void bank(String answer, int refund) {
        String id = refunds().get(refund).path("id").asText();
        Answer said = sortie().post("/demo/billing/refunds/" + id + "/" + answer, null, null);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    Answer solved(boolean solved) {
        Answer said = sortie().post("/api/v1/cases/" + reference() + "/solved", Map.of("solved", solved), "system");
        sortie().settle();
        return said;
    }

    /** Somebody completes the open task as Tasklist does. */
    Answer complete(String user, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        String path = "/engine-rest/task/" + of.task().path("id").asText() + "/submit-form";
        Answer done = sortie().post(path, Map.of("variables", variables), user);
        sortie().settle();
        return done;
    }

    Refunding found(String finding) {
        return done("technician", Map.of("finding", finding, "contactChannel", "PHONE", "findingNote", "We tried."));
    }

    Refunding approvedBy(String user) {
        return done(user, Map.of("decision", "APPROVE", "amount", shown("amount"), "approvalNote", ""));
    }

    Refunding done(String user, Map<String, Object> answers) {
        Answer done = complete(user, answers);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        return this;
    }

    /** How often the refund of the only payment was sent, as billing counted; look-ups are not sendings. */
    int sendings() {
        return sortie().jdbc
                .sql("select count(*) from sandbox_call where operation = 'refund' and op_key like ?")
                .param(reference() + ":%")
                .query(Integer.class)
                .single();
    }

    /** Subjects of the customer's mails, without the reference. */
    List<String> subjects() {
        return of.customer().subjects().stream()
                .map(subject -> subject.replaceAll(":.*", ""))
                .toList();
    }

    /** What the open task's form shows under this name. */
    String shown(String name) {
        return sortie().get("/engine-rest/task/" + of.task().path("id").asText() + "/localVariables/" + name, "admin")
                .body()
                .path("value")
                .asText();
    }

    String task() {
        return of.task().path("taskDefinitionKey").asText();
    }

    private CancellationJourney sortie() {
        return of.customer().sortie();
    }
}
