package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The agent's part: contact by a due date, what was said, and the supervisors when nobody did. */
class AgentContactTest extends CancellationJourney {

    private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Test
    @DisplayName("SEM-03 confirming hands the case with its reference to customer service, due in one day")
    void handedToCustomerService() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        Instant before = now();
        leaving.confirmed();
        assertThat(anna.mail("confirmed").path("text").asText()).contains(leaving.reference());
        JsonNode task = leaving.task();
        assertThat(get(
                                "/engine-rest/task?candidateGroup=support&processInstanceBusinessKey="
                                        + leaving.reference(),
                                "agent")
                        .body())
                .hasSize(1);
        Instant due = due(task);
        assertThat(Duration.between(before.plus(Duration.ofDays(1)), due).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.between(leaving.instant("dueAt"), due).abs()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("SEM-03 a second before it is due the task is the agents', a second later the supervisors' too")
    void escalatesOnTheSecond() {
        Cancelling leaving = customerOf("semrush").buys().cancels().confirmed();
        Instant due = due(leaving.task());
        moveTo(due.minusSeconds(1));
        assertThat(supervisors(leaving)).isEmpty();
        moveTo(due.plusSeconds(1));
        assertThat(supervisors(leaving)).hasSize(1);
        assertThat(leaving.task().path("priority").asInt()).isEqualTo(90);
        assertThat(leaving.timeline())
                .filteredOn(line -> line.contains("supervisors"))
                .hasSize(1);
        assertThat(leaving.passed()).contains("event_contactOverdue", "endEvent_supervisorsAlerted");
        leaving.agentDecides("PROCEED", "late, but done");
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
    }

    @Test
    @DisplayName("GUI-09 a long history takes nothing away from the task: the form shows its newest part")
    void longHistory() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels("comment", "c".repeat(4000));
        for (String letter : new String[] {"a", "b"}) {
            Map<String, Object> message = Map.of("text", letter.repeat(4000), "channel", "PHONE");
            assertThat(post("/api/v1/cases/" + leaving.reference() + "/messages", message, "agent")
                            .status())
                    .isEqualTo(200);
        }
        leaving.confirmed();
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/localVariables/timelineText";
        String shown = get(path, "admin").body().path("value").asText();
        assertThat(shown).startsWith("…").contains("confirmed through the link").hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    @DisplayName("GUI-07 GUI-09 the contact is kept with its time, channel, the agent's name and what was said")
    void contactIsKept() {
        Cancelling leaving = customerOf("semrush").buys().cancels().confirmed().agentDecides("PROCEED", "wants out");
        JsonNode contact = Customer.all(leaving.file().path("timeline")).stream()
                .filter(line -> line.path("text").asText().contains("wants out"))
                .findFirst()
                .orElseThrow();
        assertThat(contact.path("actor").asText()).isEqualTo("agent");
        assertThat(contact.path("channel").asText()).isEqualTo("PHONE");
        assertThat(Instant.parse(contact.path("at").asText())).isBeforeOrEqualTo(now());
    }

    @Test
    @DisplayName(
            "SPL-02 GUI-07 CON-10 an agent enters on the phone what the customer cannot do on line: same process, same proof")
    void agentEntersARequest() {
        Customer morgan = customerOf("splashtop").buys();
        Map<String, Object> variables = Map.of(
                "brand", Cancelling.value("splashtop"),
                "subscriptionId", Cancelling.value(morgan.subscription()),
                "customerEmail", Cancelling.value(morgan.email()),
                "channel", Cancelling.value("PHONE"));
        Answer started = post(
                "/engine-rest/process-definition/key/cancellation/submit-form",
                Map.of("variables", variables),
                "agent");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        settle();
        Cancelling leaving =
                new Cancelling(morgan, started.body().path("businessKey").asText());
        assertThat(morgan.orders()).containsExactly("cancel");
        assertThat(morgan.subjects()).singleElement().asString().startsWith("Proof of cancellation");
        assertThat(leaving.file().path("channel").asText()).isEqualTo("PHONE");
        assertThat(leaving.timeline()).first().asString().contains("Alex entered it");
    }

    @Test
    @DisplayName("SEM-04 signed in: the same process without a link")
    void signedIn() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels("signedIn", true, "channel", "ACCOUNT");
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
        assertThat(anna.subjects()).noneMatch(subject -> subject.startsWith("Please confirm"));
        assertThat(leaving.passed())
                .contains("userTask_reviewCancellation")
                .doesNotContain("callActivity_confirmRequest");
    }

    private JsonNode supervisors(Cancelling leaving) {
        String path = "/engine-rest/task?candidateGroup=supervisors&processInstanceBusinessKey=";
        return get(path + leaving.reference(), "supervisor").body();
    }

    private static Instant due(JsonNode task) {
        return OffsetDateTime.parse(task.path("due").asText(), ENGINE).toInstant();
    }
}
