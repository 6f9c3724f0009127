package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.CaseReference;
import io.sortie.notification.LinkTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail servers that refuse, and what agents answer to it. */
abstract class UndeliveredJourney extends CancellationJourney {

    static final Duration LIFE = Duration.ofHours(24);

    @Autowired
    private LinkTokens tokens;

    /** Other journeys share the list of tasks, and expect theirs on top. */
    @AfterEach
    void leaveNothingOpen() {
        mailServerIsWell();
        Customer.all(get("/engine-rest/task?taskDefinitionKey=userTask_reachCustomer", "admin")
                        .body())
                .forEach(task -> answer(task, "GIVE_UP", "", ""));
        settle();
    }

    void mailServerIsWell() {
        send("DELETE", "/demo/mailbox/faults", null, null);
    }

    /** Does something while the mail server refuses this customer's address; it must really have refused. */
    Cancelling refused(Customer customer, Supplier<Cancelling> meanwhile) {
        fault(Map.of("to", customer.email(), "mode", "REFUSE", "times", 1));
        Cancelling leaving = meanwhile.get();
        settle();
        assertThat(faults())
                .allSatisfy(fault -> assertThat(fault.path("fired").asInt()).isEqualTo(1));
        return leaving;
    }

    void fault(Map<String, Object> fault) {
        assertThat(post("/demo/mailbox/faults", fault, null).status()).isEqualTo(201);
    }

    List<JsonNode> faults() {
        return Customer.all(get("/demo/mailbox/faults", null).body());
    }

    /** Billing has another address on file for the customer from now on. */
    Customer movedTo(Customer customer, String email) {
        String path = "/demo/billing/subscriptions/" + customer.subscription() + "/email";
        assertThat(post(path, Map.of("email", email), null).status()).isEqualTo(200);
        return new Customer(this, customer.brand(), customer.subscription(), customer.name(), email);
    }

    /** The agent answers the open task. */
    Cancelling reach(Cancelling leaving, String decision, String channel, String note) {
        JsonNode task = leaving.task();
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_reachCustomer");
        answer(task, decision, channel, note);
        settle();
        return leaving;
    }

    private void answer(JsonNode task, String decision, String channel, String note) {
        Map<String, Object> answers = Map.of(
                "decision", Cancelling.value(decision),
                "contactChannel", Cancelling.value(channel),
                "contactNote", Cancelling.value(note));
        String path = "/engine-rest/task/" + task.path("id").asText() + "/submit-form";
        Answer done = post(path, Map.of("variables", answers), "agent");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    /** What the agent's form shows. */
    JsonNode shown(Cancelling leaving) {
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/form-variables";
        return get(path, "agent").body();
    }

    /** The customer's page of a case whose mails never came. */
    String trackPath(Cancelling leaving) {
        return "/track/" + tokens.trackToken(new CaseReference(leaving.reference()));
    }
}
