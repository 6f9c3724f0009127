package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.CaseReference;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.notification.OutboxDispatcher;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The task of an agent who is to reach a customer whose mail did not arrive. */
class ReachCustomerTest extends UndeliveredJourney {

    @Autowired
    private DataSource database;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxDispatcher dispatcher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BillingCalls calls;

    @Test
    @DisplayName("SEM-14 the form says which mail, why, where it went and which address billing has now")
    void form() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        JsonNode shown = shown(leaving);
        assertThat(text(shown, "mailText")).isEqualTo("the link to confirm");
        assertThat(text(shown, "failureText")).contains("no such address");
        assertThat(text(shown, "refusedEmail")).isEqualTo(anna.email());
        assertThat(text(shown, "billingEmail")).isEqualTo(anna.email());
        assertThat(text(shown, "adviceText")).contains("corrected in billing first");
        assertThat(text(shown, "consequenceText")).contains("cannot be confirmed", "lapses", "even if");
        assertThat(text(shown, "caseLink")).endsWith("/agent/cases/" + leaving.reference());
        Customer moved = movedTo(anna, "new-" + anna.email());
        String claim = "/engine-rest/task/" + leaving.task().path("id").asText() + "/claim";
        assertThat(post(claim, Map.of("userId", "agent"), "agent").status()).isEqualTo(204);
        assertThat(text(shown(leaving), "billingEmail")).isEqualTo(moved.email());
        assertThat(text(shown(leaving), "adviceText")).contains("goes there");
    }

    @Test
    @DisplayName("whoever claims the task finds what was typed before, beside the address that billing has by now")
    void claimedWithADraft() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        String task = "/engine-rest/task/" + leaving.task().path("id").asText();
        Map<String, Object> draft = Map.of(
                "decision", Cancelling.value("REACHED"), "contactNote", Cancelling.value("rang twice, nobody there"));
        assertThat(post(task + "/localVariables", Map.of("modifications", draft), "admin")
                        .status())
                .isEqualTo(204);
        Customer moved = movedTo(anna, "new-" + anna.email());
        assertThat(post(task + "/claim", Map.of("userId", "agent"), "agent").status())
                .isEqualTo(204);
        assertThat(text(shown(leaving), "contactNote")).isEqualTo("rang twice, nobody there");
        assertThat(text(shown(leaving), "decision")).isEqualTo("REACHED");
        assertThat(text(shown(leaving), "billingEmail")).isEqualTo(moved.email());
    }

    @Test
    @DisplayName("R13 the outbox tells of a refused mail without waiting for billing; the task asks it afterwards")
    void outboxDoesNotWait() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        Mail mail = new Mail(new CaseReference(leaving.reference()), "customer-kept", Map.of(), null, null);
        transaction.executeWithoutResult(status -> outbox.put(mail));
        fault(Map.of("to", anna.email(), "mode", "REFUSE", "times", 1));
        calls.forget();
        dispatcher.dispatchNow();
        assertThat(faults().get(0).path("fired").asInt()).isEqualTo(1);
        assertThat(leaving.timeline()).last().asString().contains("could not be delivered");
        assertThat(calls.about(anna.subscription())).isEmpty();
        settle();
        assertThat(calls.about(anna.subscription())).isNotEmpty();
        assertThat(text(shown(leaving), "billingEmail")).isEqualTo(anna.email());
    }

    @Test
    @DisplayName("what nobody decided is not completed")
    void nothingDecided() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/submit-form";
        Answer refused = post(path, Map.of("variables", Map.of()), "agent");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(leaving.tasks()).hasSize(1);
    }

    @Test
    @DisplayName("a link is due in four hours, then the supervisors are alerted")
    void overdue() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        advance("PT3H59M");
        assertThat(supervisorsSee(leaving)).isZero();
        advance("PT2M");
        assertThat(supervisorsSee(leaving)).isEqualTo(1);
        assertThat(leaving.timeline()).last().asString().contains("supervisors");
    }

    @Test
    @DisplayName("LAW-21 address and words live on the open task alone, and nowhere in the engine afterwards")
    void nothingPersonalStays() {
        String name = "Ulrike Quartzhammer" + UUID.randomUUID().toString().substring(0, 4);
        Customer anna = customerOf("semrush").who("name", name).buys();
        Cancelling leaving = refused(anna, anna::cancels);
        assertThat(found(anna, name)).isNotEmpty().allSatisfy(find -> assertThat(find.row())
                .containsEntry("TASK_ID_", leaving.task().path("id").asText()));
        reach(leaving, "REACHED", "CHAT", "spoke with Quartzhammer senior");
        assertThat(found(anna, name)).isEmpty();
    }

    private java.util.List<EngineTables.Find> found(Customer anna, String name) {
        return new EngineTables(database).holding("ACT_", name, anna.email(), "Quartzhammer");
    }

    private int supervisorsSee(Cancelling leaving) {
        String path = "/engine-rest/task?candidateGroup=supervisors&processInstanceBusinessKey=";
        return get(path + leaving.reference(), "supervisor").body().size();
    }

    private static String text(JsonNode shown, String name) {
        return shown.path(name).path("value").asText();
    }
}
