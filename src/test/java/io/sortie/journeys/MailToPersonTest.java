package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail that opens no case by itself is an agent's task, through which nothing is lost. */
class MailToPersonTest extends MailJourney {

    @Autowired
    private DataSource database;

    @Autowired
    private io.sortie.incomingmail.MailErasure erasure;

    @Test
    @DisplayName("GUI-07 SEM-14 a sender who is not on file gets no answer and no case; support gets all that is known")
    void unknownSender() {
        String stranger = UUID.randomUUID() + "@example.org";
        writes(Map.of(
                "brand",
                "smarters-pro",
                "from",
                "Zoé Martin <" + stranger + ">",
                "subject",
                SUBJECT,
                "text",
                "Bonjour",
                "attachments",
                List.of(Map.of("name", "facture été.txt", "text", "12,90"))));
        JsonNode task = task(stranger);
        assertThat(task.path("name").asText()).isEqualTo("Sort out mail");
        assertThat(shown(task, "caseReference")).matches("EML-\\w{4}-\\w{4}");
        assertThat(shown(task, "whyText")).contains("No subscription", "Aucun abonnement");
        assertThat(shown(task, "subjectText")).isEqualTo(SUBJECT);
        assertThat(shown(task, "mailText")).isEqualTo("Bonjour");
        assertThat(shown(task, "customerName")).isEqualTo("Zoé Martin");
        assertThat(shown(task, "filesText")).isEqualTo("facture été.txt");
        assertThat(shown(task, "subscriptionsText")).isEqualTo("–");
        assertThat(get("/demo/mailbox?to=" + stranger, null).body()).isEmpty();
        assertThat(get("/api/v1/cases?email=" + stranger, "system").text()).contains("\"totalElements\":0");
    }

    @Test
    @DisplayName(
            "SMA-05 SEM-14 a mail that only says it is from the address on file opens nothing by itself, and answers nobody")
    void forgedSender() {
        Customer anna = customer();
        Map<String, Object> mail = Map.of(
                "brand", anna.brand(), "from", anna.email(), "subject", SUBJECT, "text", "Merci.", "forged", true);
        String verdict = "mail.sortie.example; dmarc=pass";
        writes(with(mail, "headers", Map.of("Authentication-Results", verdict)));
        assertThat(refunds(anna)).isEmpty();
        assertThat(anna.mails()).isEmpty();
        assertThat(shown(task(anna), "whyText")).contains("could not confirm", "pas pu confirmer");
        assertThat(shown(task(anna), "adviceText")).contains("on file", "enregistrés");
    }

    @Test
    @DisplayName("SMA-05 GUI-10 the agent opens the case: the mail is its evidence, mail goes to the address on file")
    void agentOpens() {
        Customer anna = customer();
        String other = UUID.randomUUID() + "@example.org";
        writes(Map.of("brand", anna.brand(), "from", other, "subject", "Hello", "text", "My money, please."));
        JsonNode task = task(other);
        Answer done = sort(task, Map.of("decision", "OPEN_CASE", "forSubscription", anna.subscription()));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        Refunding refund = refund(anna);
        assertThat(kept(refund)).containsEntry("comment", "My money, please.");
        assertThat(refund.of().timeline()).first().asString().contains("entered it for the customer");
        assertThat(evidence(refund.reference())).contains("My money, please.");
        assertThat(anna.mails()).isNotEmpty();
        assertThat(get("/demo/mailbox?to=" + other, null).body()).isEmpty();
        assertThat(passed(task)).contains("endEvent_refundCaseOpened");
    }

    @Test
    @DisplayName("SMA-03 what the door refuses stays a task, with the sentence that says why and all that was there")
    void refusedAgain() {
        Customer anna = customer();
        Refunding.asked(anna, "OTHER", Map.of());
        writes(anna, SUBJECT, "Encore une fois.");
        JsonNode task = task(anna);
        assertThat(refunds(anna)).hasSize(1);
        assertThat(shown(task, "refusalText")).contains("refund").contains("remboursement");
        Map<String, Object> again = Map.of("decision", "OPEN_CASE", "forSubscription", anna.subscription());
        Answer refused = sort(task, again);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("urn:sortie:problem:case-state");
        Answer nowhere = sort(task, Map.of("decision", "OPEN_CASE", "forSubscription", "SUB-NONE"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(sort(task, Map.of("decision", "OPEN_CASE")).text()).contains("forSubscription");
        assertThat(shown(task(anna), "mailText")).isEqualTo("Encore une fois.");
    }

    @Test
    @DisplayName("GUI-10 a mail that answers one of ours is never a new case; added to its case it is evidence there")
    void addedToCase() {
        Customer anna = customer();
        Refunding refund = Refunding.asked(anna, "OTHER", Map.of());
        String ours = anna.mails().get(0).path("messageId").asText();
        writes(Map.of(
                "brand", anna.brand(),
                "from", anna.email(),
                "subject", "Re: " + SUBJECT,
                "text", "Here is more.",
                "headers", Map.of("In-Reply-To", ours)));
        JsonNode task = task(anna);
        assertThat(shown(task, "toCase")).isEqualTo(refund.reference());
        assertThat(sort(task, Map.of("decision", "ADD_TO_CASE", "toCase", "RFD-0000-0000"))
                        .status())
                .isEqualTo(404);
        assertThat(sort(task, Map.of("decision", "ADD_TO_CASE", "toCase", "nonsense"))
                        .status())
                .isEqualTo(422);
        Answer done = sort(
                task,
                Map.of("decision", "ADD_TO_CASE", "toCase", refund.reference().toLowerCase()));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(evidence(refund.reference())).contains("Here is more.");
        assertThat(refund.of().timeline()).anySatisfy(line -> assertThat(line).contains("was added to this case"));
        assertThat(refunds(anna)).hasSize(1);
        assertThat(passed(task)).contains("endEvent_mailAddedToCase");
    }

    @Test
    @DisplayName("LAW-21 nothing to do: noted, nothing of it in the engine any more, erased when policy says so")
    void nothingToDo() {
        String stranger = UUID.randomUUID() + "@example.org";
        writes(Map.of("brand", "semrush", "from", stranger, "subject", "Quartzhammer", "text", "Quartzhammer news"));
        JsonNode task = task(stranger);
        assertThat(sort(task, Map.of("decision", "NOTHING")).text()).contains("sortNote");
        assertThat(sort(task, Map.of("decision", "NOTHING", "sortNote", "Quartzhammer spam"))
                        .status())
                .isEqualTo(204);
        assertThat(passed(task)).contains("endEvent_nothingToDo");
        EngineTables tables = new EngineTables(database);
        assertThat(tables.holding("ACT_", stranger, "Quartzhammer")).isEmpty();
        advance("P89D");
        erasure.eraseOver();
        assertThat(tables.holding("INCOMING_MAIL", "Quartzhammer")).isNotEmpty();
        advance("P2D");
        erasure.eraseOver();
        assertThat(tables.holding("INCOMING_MAIL", stranger, "Quartzhammer")).isEmpty();
    }

    @Test
    @DisplayName("GUI-08 a request is due in eight hours, anything else in a day; then the supervisors have it too")
    void overdue() {
        String stranger = UUID.randomUUID() + "@example.org";
        writes(Map.of("brand", "semrush", "from", stranger, "subject", SUBJECT, "text", "1"));
        String task = task(stranger).path("id").asText();
        advance("PT7H59M");
        assertThat(supervisorsSee(task)).isZero();
        advance("PT2M");
        assertThat(supervisorsSee(task)).isEqualTo(1);
        assertThat(get("/engine-rest/task/" + task, "supervisor")
                        .body()
                        .path("priority")
                        .asInt())
                .isEqualTo(90);
    }

    private long supervisorsSee(String task) {
        return Customer.all(get("/engine-rest/task?candidateGroup=supervisors", "supervisor")
                        .body())
                .stream()
                .filter(open -> open.path("id").asText().equals(task))
                .count();
    }

    private List<String> passed(JsonNode task) {
        String instance = task.path("processInstanceId").asText();
        return Customer.all(get("/engine-rest/history/activity-instance?processInstanceId=" + instance, "admin")
                        .body())
                .stream()
                .map(step -> step.path("activityId").asText())
                .toList();
    }
}
