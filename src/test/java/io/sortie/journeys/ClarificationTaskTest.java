package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The task of whoever finds out: what it shows, what it takes, and that there is one. */
class ClarificationTaskTest extends UnknownOutcomeJourney {

    @Test
    @DisplayName(
            "R6 the incident comes at once, the case shows it, and the task says what to look for, where, and by when")
    void whatThePersonSees() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        Clarifying clarifying = Clarifying.of(leaving);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline())
                .anyMatch(line -> line.startsWith("The answer to the last step was lost on the way."));
        assertThat(clarifying.shown("orderedText"))
                .as("in each language of the staff")
                .isEqualTo("Stop billing\nArrêter la facturation");
        assertThat(clarifying.shown("effectKey")).isEqualTo(leaving.reference() + ":cancel");
        assertThat(clarifying.shown("lookText")).startsWith("In the billing system");
        assertThat(clarifying.shown("sinceText")).isNotBlank();
        assertThat(clarifying.shown("dueText")).contains("might be charged again");
        Instant due = instant(clarifying.task().path("due"));
        Instant created = instant(clarifying.task().path("created"));
        assertThat(Duration.between(created, due)).isBetween(Duration.ofMinutes(239), Duration.ofMinutes(241));
        advance("PT4H1M");
        assertThat(leaving.timeline()).anyMatch(line -> line.startsWith("Checking takes longer than planned."));
        assertThat(clarifying.task().path("priority").asInt()).isEqualTo(90);
    }

    @Test
    @DisplayName("R6 retried in Cockpit before the answer: still unknown, nothing sent, and no second task")
    void retriedTooEarly() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        String task = Clarifying.of(leaving).task().path("id").asText();
        retry(leaving);
        retry(leaving);
        assertThat(Clarifying.of(leaving).task().path("id").asText()).isEqualTo(task);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(calls(FaultyEffect.CANCEL, leaving)).isEqualTo(1);
    }

    @Test
    @DisplayName("a clarification that was deleted in Cockpit is asked anew when the step is tried again")
    void askedAnew() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        JsonNode task = Clarifying.of(leaving).task();
        String instance = "/engine-rest/process-instance/"
                + task.path("processInstanceId").asText();
        assertThat(send("DELETE", instance, null, "admin").status()).isEqualTo(204);
        retry(leaving);
        assertThat(Clarifying.of(leaving).task().path("id")).isNotEqualTo(task.path("id"));
    }

    @Test
    @DisplayName("an answer without a choice, a reason or a readable amount is refused, and nothing changes")
    void refusedAnswers() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        Clarifying clarifying = Clarifying.of(leaving);
        for (Object[] answers : List.of(
                new Object[] {},
                new Object[] {"outcome", "DONE", NOTE, "Seen."},
                new Object[] {"outcome", "DONE", NOTE, "", "foundAmount", "0", "foundCurrency", "EUR"},
                new Object[] {"outcome", "PERHAPS", NOTE, "Seen."},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "1.234", "foundCurrency", "EUR"},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "-1", "foundCurrency", "EUR"},
                new Object[] {"outcome", "DONE", NOTE, "Seen.", "foundAmount", "1", "foundCurrency", "XYZ"})) {
            Answer refused = clarifying.submits(answers);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        }
        assertThat(clarifying.tasks()).hasSize(1);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline()).noneMatch(line -> line.startsWith("We have checked"));
    }

    @Test
    @DisplayName("R6 a node killed before anybody was asked: asked when the job is taken up again, once")
    void killedBeforeAsking() {
        Cancelling leaving = leaving(FaultyEffect.CANCEL);
        Runnable lastStep = FaultyEffect.CANCEL.ready(leaving);
        provider.guarantees(false, "PT24H");
        faults.order("cancel", "FAIL_AFTER", 1);
        lastStep.run();
        // what the ledger keeps of it, committed apart, when the node dies right then
        jdbc.sql("update effect set state = 'UNKNOWN' where reference = ?")
                .param(leaving.reference())
                .update();
        assertThat(Clarifying.of(leaving).tasks()).isEmpty();
        advance("PT1M");
        assertThat(Clarifying.of(leaving).tasks()).hasSize(1);
        assertThat(calls(FaultyEffect.CANCEL, leaving)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "while one step of a case waits for a person, the repair of another does not show the case as repaired")
    void twoIncidents() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        String instance =
                Clarifying.of(leaving).task().path("processInstanceId").asText();
        String alarm = get("/engine-rest/job?processInstanceId=" + instance, "admin")
                .body()
                .get(0)
                .path("id")
                .asText();
        retries(alarm, 0);
        retries(alarm, 1);
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(leaving.timeline()).noneMatch(line -> line.startsWith("The step has been repaired"));
        answerDone(Clarifying.of(leaving), FaultyEffect.CANCEL);
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
    }

    @Test
    @DisplayName("the demo's provider is read, set, and refused when it cannot be understood")
    void demoProvider() {
        provider.guarantees(false, "PT24H");
        assertThat(get(UnreliableProvider.PATH, null).text())
                .isEqualTo("{\"looksUp\":false,\"keyHonoured\":\"PT24H\"}");
        for (String wrong : List.of("soon", "-PT1H")) {
            Answer refused = post(UnreliableProvider.PATH, Map.of("looksUp", false, "keyHonoured", wrong), null);
            assertThat(refused.status()).isEqualTo(422);
        }
        assertThat(get(UnreliableProvider.PATH, null).text()).contains("PT24H");
    }

    /** As an administrator does in Cockpit. */
    private void retry(Cancelling leaving) {
        String jobs = "/engine-rest/job?noRetriesLeft=true&withException=true";
        List<JsonNode> stuck = Customer.all(get(jobs, "admin").body()).stream()
                .filter(job -> job.path("exceptionMessage").asText().contains(leaving.reference()))
                .toList();
        assertThat(stuck).hasSize(1);
        retries(stuck.get(0).path("id").asText(), 1);
        settle();
    }

    private void retries(String job, int retries) {
        String path = "/engine-rest/job/" + job + "/retries";
        assertThat(send("PUT", path, Map.of("retries", retries), "admin").status())
                .isEqualTo(204);
    }

    private static Instant instant(JsonNode date) {
        return OffsetDateTime.parse(date.asText().replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant();
    }
}
