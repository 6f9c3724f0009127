package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.web.security.Door;
import io.sortie.web.security.WebappSession;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who asked for a refund, decided it or approved it before cannot approve it, whatever door they try [SMA-19]. A person with
 * two accounts is two persons to Sortie: that is for whoever hands accounts out.
 */
class RefundFourEyesTest extends RefundFaultsJourney {

    private static final String SENTENCE =
            "Whoever opened a case about money, decided it or approved it before cannot approve it. Leave the task to a colleague.";

    private static final Map<String, Object> APPROVE =
            Map.of("decision", "APPROVE", "amount", "12.90", "approvalNote", "");

    @Test
    @DisplayName(
            "SMA-19 who asked: no claiming, no being given it, no completing in any way, with the sentence that says why")
    void whoAsked() {
        Refunding refund = askedBy("agent");
        assertBarred(refund, "agent");
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 an administrator may do everything, but not approve what they asked for")
    void administrator() {
        Refunding refund = askedBy("admin");
        assertBarred(refund, "admin");
        refund.approvedBy("agent");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 claimed by a colleague, completed by who asked: refused; a calling system approves nothing")
    void claimedByAColleague() {
        Refunding refund = askedBy("agent");
        assertThat(act(refund, "claim", Map.of("userId", "supervisor"), "supervisor")
                        .status())
                .isEqualTo(204);
        assertRefused(complete(refund, "submit-form", "agent"));
        assertThat(complete(refund, "complete", "system").status()).isEqualTo(403);
        assertThat(refund.refunds()).isEmpty();
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("SMA-19 who judged cannot approve: neither the agent who decided nor by way of a delegation")
    void whoJudged() {
        Customer customer = customerOf("splashtop")
                .who("type", "BUSINESS")
                .price("40.00", "EUR")
                .buys();
        Refunding refund = Refunding.asked(customer, "OTHER", Map.of());
        refund.done("agent", Map.of("judgement", "PARTIAL", "amount", "12.90", "judgementNote", "Half a month."));
        assertBarred(refund, "agent");
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SMA-19 the second pair of eyes is not the first: not claimed, not given, not completed by who approved before")
    void secondTime() {
        Refunding refund = awaitingApproval("1249.95").approvedBy("finance");
        assertThat(refund.task()).isEqualTo("userTask_approveAsSecondPerson");
        assertBarred(refund, "finance");
        refund.approvedBy("finance2");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 whom the table does not name cannot approve, nor be given it, right to the task or not")
    void whomTheTableNames() {
        Refunding refund = awaitingApproval("1249.95");
        assertOutside(refund, "supervisor");
        assertOutside(refund, "agent");
        refund.approvedBy("finance");
        assertThat(refund.task()).isEqualTo("userTask_approveAsSecondPerson");
        assertOutside(refund, "supervisor");
        refund.approvedBy("finance2");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 small enough for customer service: supervisors stand in, finance does not")
    void standIn() {
        Refunding refund = awaitingApproval("12.90");
        assertOutside(refund, "finance");
        assertOutside(refund, "technician");
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    /** Neither claimed nor given by a supervisor, nor completed by who has a right to the task itself. */
    private void assertOutside(Refunding refund, String person) {
        Answer given = act(refund, "assignee", Map.of("userId", person), "supervisor");
        assertThat(given.status()).as(person + given.text()).isEqualTo(403);
        assertThat(given.text()).contains("the group that the decision table names");
        assertThat(act(refund, "claim", Map.of("userId", person), person).status())
                .isEqualTo(403);
        assertThat(complete(refund, "submit-form", person).status()).isEqualTo(403);
        assertThat(complete(refund, "complete", person).status()).isEqualTo(403);
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName("SMA-19 no way around the task: its answer cannot be set, it cannot be left by an error or a detour")
    void noWayAround() {
        Refunding refund = askedBy("agent");
        String instance = refund.of().task().path("processInstanceId").asText();
        String task = refund.of().task().path("taskDefinitionKey").asText();
        Map<String, Object> granted = Map.of("value", true, "type", "Boolean");
        Map<String, Object> detour =
                Map.of("instructions", List.of(Map.of("type", "startAfterActivity", "activityId", task), cancel(task)));
        String set = "/engine-rest/process-instance/" + instance + "/variables/refundGranted";
        String modify = "/engine-rest/process-instance/" + instance + "/modification";
        String before = task(refund);
        for (String user : List.of("agent", "supervisor", "finance", "system")) {
            assertThat(send("PUT", set, granted, user).status()).as(user).isBetween(400, 499);
            assertThat(post(modify, detour, user).status()).as(user).isBetween(400, 499);
            act(refund, "bpmnError", Map.of("errorCode", "x"), user);
            act(refund, "bpmnEscalation", Map.of("escalationCode", "x"), user);
        }
        settle();
        assertThat(task(refund)).isEqualTo(before);
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName("SMA-19 nor in Tasklist itself: the form that its own page sends is refused, in the reader's language")
    void inTasklist() throws Exception {
        Refunding refund = awaitingApproval("1249.95").approvedBy("finance");
        String path = "/camunda/api/engine/engine/default/task/"
                + refund.of().task().path("id").asText();
        for (String door : List.of("/submit-form", "/complete", "/claim")) {
            HttpResponse<String> refused = inTasklist("finance", path + door, "1249.95");
            assertThat(refused.statusCode()).as(door + refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("\"type\":\"four-eyes\"", "Laissez la tâche à un collègue");
        }
        assertThat(refund.task()).isEqualTo("userTask_approveAsSecondPerson");
        assertThat(refund.refunds()).isEmpty();
        HttpResponse<String> other = inTasklist("finance2", path + "/submit-form", "1249.95");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(204);
        settle();
        assertThat(refund.refunds()).hasSize(1);
    }

    private HttpResponse<String> inTasklist(String user, String path, String amount) throws IOException {
        Map<String, Object> variables = new HashMap<>();
        APPROVE.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        variables.put("amount", Cancelling.value(amount));
        Object body = path.endsWith("/claim") ? Map.of("userId", user) : Map.of("variables", variables);
        return WebappSession.of(PORT, user)
                .sign(Door.at(PORT, path).with("Accept-Language", "fr"))
                .postJson(json.writeValueAsString(body));
    }

    @Test
    @DisplayName("SMA-19 who comes too late, or has no right to the task, reads so in a sentence")
    void tooLateOrNoRight() {
        Refunding refund = awaitingApproval("249.95");
        Answer foreign = post(task(refund) + "/submit-form", Map.of(), "technician", "Accept-Language", "fr");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.body().path("type").asText()).isEqualTo("urn:sortie:problem:forbidden");
        assertThat(foreign.body().path("detail").asText()).startsWith("Cela ne vous est pas ouvert");
        String over = task(refund);
        refund.approvedBy("finance");
        Answer late = post(over + "/submit-form", Map.of(), "finance2");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body().path("type").asText()).isEqualTo("urn:sortie:problem:task-over");
        assertThat(late.body().path("detail").asText()).contains("somebody has completed it");
    }

    private static Map<String, Object> cancel(String task) {
        return Map.of("type", "cancel", "activityId", task);
    }

    /** Every door at which a person could take or complete the task; none opens. */
    private void assertBarred(Refunding refund, String person) {
        Map<String, Object> given = Map.of("userId", person);
        assertRefused(act(refund, "claim", given, person));
        assertRefused(act(refund, "assignee", given, "supervisor"));
        assertRefused(act(refund, "delegate", given, "supervisor"));
        assertRefused(complete(refund, "complete", person));
        assertRefused(complete(refund, "submit-form", person));
        Map<String, Object> changed = new HashMap<>(Map.of("assignee", person));
        assertRefused(send("PUT", task(refund), changed, "admin"));
        changed.put("delegationState", "RESOLVED");
        assertRefused(send("PUT", task(refund), changed, "admin"));
        act(refund, "resolve", Map.of("variables", Map.of()), person);
        settle();
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.of().task().path("assignee").isNull()).isTrue();
        assertThat(refund.refunds()).isEmpty();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text()).contains(SENTENCE);
    }

    private Answer complete(Refunding refund, String door, String user) {
        Map<String, Object> variables = new HashMap<>();
        APPROVE.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        return act(refund, door, Map.of("variables", variables), user);
    }

    private Answer act(Refunding refund, String door, Map<String, Object> body, String user) {
        return post(task(refund) + "/" + door, body, user);
    }

    private static String task(Refunding refund) {
        return "/engine-rest/task/" + refund.of().task().path("id").asText();
    }

    /** Small enough for customer service; {@code user} enters it for the customer. */
    private Refunding askedBy(String user) {
        Customer customer = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price("12.90", "EUR")
                .buys();
        Map<String, Object> request = Map.of(
                "brand", customer.brand(),
                "subscriptionId", customer.subscription(),
                "channel", "PHONE",
                "customer", Map.of("name", customer.name(), "email", customer.email()),
                "cause", "CHANGED_MIND");
        Answer opened = post("/api/v1/refunds", request, user);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        return new Refunding(
                new Cancelling(customer, opened.body().path("reference").asText()));
    }
}
