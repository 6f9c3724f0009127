package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine holds no personal data of a refund either: after each step every column of every table of it is read. */
class PrivateRefundTest extends CanaryJourney {

    private static final Map<String, Object> FINDING = Map.of("finding", "UNSOLVED", "contactChannel", "PHONE");
    private static final Map<String, Object> JUDGEMENT = Map.of("judgement", "PARTIAL", "amount", "12.00");
    private static final Map<String, Object> APPROVAL = Map.of("decision", "APPROVE", "amount", "12.00");
    private static final Map<String, Object> OTHER_MEANS =
            Map.of("means", "BANK_TRANSFER", "consent", true, "consentChannel", "PHONE");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"submit-form", "complete"})
    @DisplayName(
            "LAW-21 help, approval, a bank that takes long and then fails: no name, address, explanation or note stays")
    void helpToOtherMeans(String door) {
        Refunding refund = asked("smarters-pro", "TECHNICAL");
        answered(refund, door, "technician", FINDING, "findingNote");
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        answered(refund, door, "finance", APPROVAL, "approvalNote");
        assertNowhere();
        advance("P55D");
        answered(refund, door, "finance", Map.of(), "followUpNote");
        refund.bank("fail");
        answered(refund, door, "finance", OTHER_MEANS, "paymentNote");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertNowhere();
        assertOnFile(refund.of().customer());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"submit-form", "complete"})
    @DisplayName("LAW-21 judged by an agent and declined by the approver: no word of theirs stays in the engine")
    void judgedAndDeclined(String door) {
        Refunding refund = asked("splashtop", "OTHER");
        answered(refund, door, "agent", JUDGEMENT, "judgementNote");
        answered(refund, door, "supervisor", Map.of("decision", "DECLINE"), "approvalNote");
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertNowhere();
        assertOnFile(refund.of().customer());
    }

    private Refunding asked(String brand, String cause) {
        Customer customer = customerOf(brand)
                .who("name", name)
                .who("email", email())
                .who("type", "BUSINESS")
                .with("startedOn", "-P0D")
                .price("60.00", "EUR")
                .buys();
        return Refunding.asked(customer, cause, Map.of("explanation", COMMENT + name));
    }

    /** The task is the only place that shows anything, as long as it is open; what is typed is kept outside the engine. */
    private void answered(Refunding refund, String door, String user, Map<String, Object> answers, String note) {
        assertOnlyOnTheOpenTask(refund.of());
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, value) -> variables.put(field, Cancelling.value(value)));
        variables.put(note, Cancelling.value(NOTE + name));
        variables.put("somethingElse", Cancelling.value(NOTE + name));
        String path = "/engine-rest/task/" + refund.of().task().path("id").asText() + "/" + door;
        Answer done = post(path, Map.of("variables", variables), user);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(everywhere()).allSatisfy(find -> assertThat(find.row().get("TASK_ID_"))
                .as("a later task, if any")
                .isNotNull());
        settle();
    }
}
