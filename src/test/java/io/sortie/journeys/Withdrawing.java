package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A withdrawal on its way: what customer, staff and bank can do with it, and what it shows. */
record Withdrawing(Refunding of) {

    /** States it over REST; what is due at once has been done. */
    static Withdrawing stated(Customer customer, Object... more) {
        Answer opened = state(customer, more);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        customer.sortie().settle();
        return of(customer, opened.body().path("reference").asText());
    }

    static Withdrawing of(Customer customer, String reference) {
        return new Withdrawing(new Refunding(new Cancelling(customer, reference)));
    }

    static Answer state(Customer customer, Object... more) {
        return customer.sortie().post("/api/v1/withdrawals", customer.request(more), "system");
    }

    /** The variables of a plain start, named as in the form of Tasklist. */
    static Map<String, Object> variables(Customer customer) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("brand", Cancelling.value(customer.brand()));
        variables.put("contract", Cancelling.value(customer.subscription()));
        variables.put("customerName", Cancelling.value(customer.name()));
        variables.put("customerEmail", Cancelling.value(customer.email()));
        variables.put("channel", Cancelling.value("PHONE"));
        return Map.of("variables", variables);
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

    Customer customer() {
        return of.of().customer();
    }

    List<JsonNode> refunds() {
        return of.refunds();
    }

    List<String> timeline() {
        return of.of().timeline();
    }

    /** Lets the bank pay and the case notice it. */
    Withdrawing paid() {
        for (int refund = 0; refund < refunds().size(); refund++) {
            of.bank("settle", refund);
        }
        customer().sortie().advance("P1D");
        return this;
    }

    Answer answer(String answer, String found, String note) {
        return answer("agent", answer, found, note);
    }

    Answer answer(String person, String answer, String found, String note) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("answer", answer);
        answers.put("subscriptionFound", found);
        answers.put("answerNote", note);
        return of.complete(person, answers);
    }

    Withdrawing answered(String answer, String found, String note) {
        Answer done = answer(answer, found, note);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        return this;
    }
}
