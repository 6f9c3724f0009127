package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The day on which an account has to be gone: nobody misses it without being asked, and the customer without being told. */
class DeletionDeadlineTest extends UnknownOutcomeJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Somebody whose deletion waits for money, and of which privacy has said that its deadline is kept. */
    private Deleting kept() {
        Customer anna = customerOf("semrush").buys();
        Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        Instant due = deletion.dueAt();
        deletion.nearlyDue();
        answered(deletion, "Keep deadline", "KEEP", "");
        assertThat(deletion.dueAt()).isEqualTo(due);
        assertThat(anna.subjects()).noneMatch(subject -> subject.contains("longer"));
        assertThat(deletion.taskNames()).isEmpty();
        return deletion;
    }

    private void answered(Deleting deletion, String task, String decision, String reasons) {
        Answer done = deletion.complete(task, Map.of("decision", decision, "reasons", reasons));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private List<String> groups(Deleting deletion, String task) {
        String id = deletion.task(task).path("id").asText();
        return Customer.all(get("/engine-rest/task/" + id + "/identity-links?type=candidate", "admin")
                        .body())
                .stream()
                .map(link -> link.path("groupId").asText())
                .toList();
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-19 the deadline was to be kept and is not: on its day supervisors and privacy have a task, and the customer is told why")
    void missed() {
        Deleting deletion = kept();
        moveTo(deletion.dueAt().minusSeconds(5));
        assertThat(deletion.taskNames()).isEmpty();
        moveTo(deletion.dueAt().plusMillis(1));
        assertThat(groups(deletion, "Save deadline")).containsExactlyInAnyOrder("supervisors", "privacy");
        assertThat(deletion.complete("Save deadline", Map.of("decision", "TELL", "reasons", " "))
                        .status())
                .isEqualTo(422);
        advance("P2DT1H");
        assertThat(deletion.of().timeline()).anyMatch(line -> line.contains("upervisors"));
        answered(deletion, "Save deadline", "TELL", "The invoice is with the courts.");
        assertThat(deletion.of().customer().mail("is late").path("text").asText())
                .contains("The invoice is with the courts.", "CNIL", "judicial remedy");
        assertThat(deletion.taskNames()).isEmpty();
        deletion.revoke();
    }

    @Test
    @DisplayName("LAW-18 inside the first month the deadline can still be extended after privacy wanted to keep it")
    void extendedAfterAll() {
        Deleting deletion = kept();
        Instant due = deletion.dueAt();
        Answer extended = deletion.post("extension", "Three systems are being merged.", "privacy");
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        assertThat(deletion.dueAt())
                .isEqualTo(ZonedDateTime.ofInstant(due, PARIS)
                        .plus(Period.ofMonths(2))
                        .toInstant());
        assertThat(deletion.of().customer().subjects()).anyMatch(subject -> subject.contains("takes longer"));
        moveTo(due.plusSeconds(1));
        assertThat(deletion.taskNames()).as("the old day is no more").isEmpty();
        moveTo(deletion.dueAt().minusSeconds(1));
        assertThat(deletion.taskNames()).containsExactly("Keep deadline");
        deletion.revoke();
    }

    @Test
    @DisplayName("LAW-18 after the first month nobody extends, not on the day itself either")
    void tooLate() {
        Deleting deletion = kept();
        moveTo(deletion.dueAt().plusMillis(1));
        advance("P2D");
        assertThat(deletion.complete("Save deadline", Map.of("decision", "EXTEND", "reasons", "Courts."))
                        .status())
                .isEqualTo(409);
        assertThat(deletion.taskNames()).containsExactly("Save deadline");
        deletion.revoke();
        assertThat(deletion.taskNames()).isEmpty();
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-18 a letter counts from the day on which it came: due date and extension; neither ahead nor too old")
    void letter() {
        Customer anna = customerOf("semrush").buys();
        LocalDate today = LocalDate.ofInstant(now(), PARIS);
        for (LocalDate wrong : List.of(today.plusDays(1), today.minusMonths(3).minusDays(1))) {
            Answer refused = Deleting.ask(anna, Map.of("receivedOn", wrong.toString()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("receivedOn");
        }
        LocalDate came = today.minusDays(20);
        Answer opened = Deleting.ask(anna, Map.of("receivedOn", came.toString(), "channel", "PHONE"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        Deleting deletion = new Deleting(
                        new Cancelling(anna, opened.body().path("reference").asText()))
                .confirmed();
        assertThat(deletion.dueAt())
                .isEqualTo(came.atStartOfDay(PARIS).plusMonths(1).toInstant());
        assertThat(deletion.post("extension", "Three systems are being merged.", "privacy")
                        .status())
                .isEqualTo(200);
        deletion.revoke();

        Customer bert = customerOf("semrush").buys();
        Answer late =
                Deleting.ask(bert, Map.of("receivedOn", today.minusDays(40).toString()));
        settle();
        Deleting.owes(bert, "UNPAID_INVOICE");
        Deleting overdue =
                new Deleting(new Cancelling(bert, late.body().path("reference").asText())).confirmed();
        assertThat(overdue.taskNames()).containsExactly("Keep deadline");
        assertThat(overdue.post("extension", "Three systems are being merged.", "privacy")
                        .status())
                .isEqualTo(409);
        overdue.revoke();
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-19 an erasure that hangs on its day becomes a task of supervisors and privacy, without a word about the person")
    void erasureHangs() {
        Deleting deletion = hanging();
        assertThat(groups(deletion, "Rescue erasure")).containsExactlyInAnyOrder("supervisors", "privacy");
        String task = deletion.task("Rescue erasure").path("id").asText();
        String shown =
                get("/engine-rest/task/" + task + "/localVariables", "privacy").text();
        assertThat(shown)
                .contains(deletion.reference())
                .doesNotContain(
                        deletion.of().customer().email(),
                        deletion.of().customer().name());
        advance("P2DT1H");
        assertThat(deletion.of().timeline()).anyMatch(line -> line.contains("upervisors"));
        Answer told = deletion.complete("Rescue erasure", Map.of("reasons", "A system was away."));
        assertThat(told.status()).as(told.text()).isEqualTo(204);
        assertThat(deletion.of().customer().mail("is late").path("text").asText())
                .contains("A system was away.", "CNIL", "judicial remedy");
        assertThat(deletion.taskNames()).isEmpty();
        rescued(deletion);
    }

    @Test
    @DisplayName("LAW-17 when the erasure goes on after its day, nobody is asked about it any more")
    void erasureGoesOn() {
        Deleting deletion = hanging();
        assertThat(deletion.taskNames()).containsExactly("Rescue erasure");
        rescued(deletion);
    }

    private Deleting hanging() {
        Deleting deletion = Deleting.asked(customerOf("semrush").buys()).confirmed();
        faults.order("erase", "FAIL_BEFORE", 50);
        advance("P16D");
        assertThat(deletion.taskNames()).isEmpty();
        moveTo(deletion.dueAt().plusMillis(1));
        return deletion;
    }

    private void rescued(Deleting deletion) {
        faults.clear();
        new Cockpit(this).repair(deletion.of());
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(deletion.taskNames()).isEmpty();
    }
}
