package io.sortie.journeys;

import static io.sortie.journeys.HoldsTest.decided;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A hold is bounded, told, lifted early, examined on what it is now, and on record. */
class LegalHoldTest extends CancellationJourney {

    private Deleting waiting() {
        return Deleting.asked(customerOf("semrush").buys()).confirmed();
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris")).plusDays(days);
    }

    private Answer place(Deleting deletion, String reasons) {
        return deletion.post("legal-hold", reasons, "privacy");
    }

    private Answer lift(Deleting deletion) {
        Answer said = send("DELETE", "/api/v1/cases/" + deletion.reference() + "/legal-hold", null, "privacy");
        settle();
        return said;
    }

    private List<Map<String, Object>> record(Deleting deletion) {
        return jdbc.sql(
                        "select decision, categories, ground, until, note from hold_record where reference = ? order by id")
                .param(deletion.reference())
                .query()
                .listOfRows();
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-19 a hold beyond the due date is told with reasons, the right to complain and the judicial remedy")
    void told() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        Answer held = deletion.complete("Examine hold", decided("HOLD", in(200)));
        assertThat(held.status()).as(held.text()).isEqualTo(204);
        JsonNode mail = deletion.of().customer().mail("kept for longer");
        assertThat(mail.path("text").asText())
                .contains("A lawsuit is coming.", "legal claims", "CNIL", "judicial remedy");
        assertThat(record(deletion)).map(row -> row.get("decision")).containsExactly("PLACED", "HOLD");
        assertThat(record(deletion).get(1))
                .containsEntry("ground", "legal-claims")
                .containsEntry("note", "A lawsuit is coming.");
        assertThat(record(deletion).get(1).get("until")).hasToString(in(200).toString());
    }

    @Test
    @DisplayName("SEM-18 a hold that ends before the due date needs no letter; when it ends, privacy looks again")
    void notTold() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        assertThat(deletion.complete("Examine hold", decided("HOLD", in(5))).status())
                .isEqualTo(204);
        assertThat(deletion.of().customer().subjects()).noneMatch(subject -> subject.contains("kept for longer"));
        advance("P7D");
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        deletion.revoke();
    }

    @Test
    @DisplayName(
            "SEM-18 no hold lasts longer than policy allows without being examined again, and none is without a ground")
    void bounded() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        Answer forEver = deletion.complete("Examine hold", decided("HOLD", in(9999)));
        assertThat(forEver.status()).isEqualTo(422);
        assertThat(forEver.text()).contains("heldUntil");
        Map<String, Object> groundless = decided("HOLD", in(100));
        groundless.put("heldGround", "");
        assertThat(deletion.complete("Examine hold", groundless).status()).isEqualTo(422);
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        deletion.revoke();
    }

    @Test
    @DisplayName("SEM-18 everything held can be lifted early: privacy looks at once, and the deletion goes on")
    void liftedEarly() {
        Deleting deletion = waiting();
        assertThat(lift(deletion).status()).isEqualTo(409);
        place(deletion, "A letter from a lawyer.");
        assertThat(deletion.complete("Examine hold", decided("HOLD", in(200))).status())
                .isEqualTo(204);
        assertThat(deletion.taskNames()).isEmpty();
        assertThat(lift(deletion).status()).isEqualTo(200);
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        assertThat(deletion.complete("Examine hold", decided("RELEASE", null)).status())
                .isEqualTo(204);
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        assertThat(lift(deletion).status()).isEqualTo(409);
        assertThat(record(deletion))
                .map(row -> row.get("decision"))
                .containsExactly("PLACED", "HOLD", "TAKEN_BACK", "RELEASE");
    }

    @Test
    @DisplayName("SEM-18 what is held in part can be lifted, too, while nothing is erased")
    void partLifted() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        Answer part = deletion.complete(
                "Examine hold", decided("PARTIAL", in(200), "keepMailing", "keepPaymentMeans", "keepDocuments"));
        assertThat(part.status()).as(part.text()).isEqualTo(204);
        assertThat(record(deletion).get(1)).containsEntry("categories", "DOCUMENTS MAILING PAYMENT_MEANS");
        assertThat(lift(deletion).status()).isEqualTo(200);
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(jdbc.sql("select count(*) from kept_item where reference = ? and ground = 'legal-claims'")
                        .param(deletion.reference())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName(
            "SEM-18 a hold placed while another is examined is not wiped by that answer: the old task is over, the new one shows it")
    void placedMeanwhile() {
        Deleting deletion = waiting();
        place(deletion, "The first letter.");
        String old = deletion.task("Examine hold").path("id").asText();
        place(deletion, "The second letter.");
        Answer late = post(
                "/engine-rest/task/" + old + "/submit-form",
                Map.of("variables", Map.of("decision", Cancelling.value("RELEASE"))),
                "privacy");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("task");
        JsonNode task = deletion.task("Examine hold");
        assertThat(get("/engine-rest/task/" + task.path("id").asText() + "/localVariables/holdNoteText", "privacy")
                        .text())
                .contains("The second letter.");
        assertThat(deletion.state()).isEqualTo("AWAITING_AGENT");
        deletion.revoke();
    }

    @Test
    @DisplayName(
            "SEM-18 a hold placed again while everything is held is examined at once, and taking that back ends no hold")
    void placedAgain() {
        Deleting deletion = waiting();
        place(deletion, "The first letter.");
        assertThat(deletion.complete("Examine hold", decided("HOLD", in(200))).status())
                .isEqualTo(204);
        assertThat(place(deletion, "The second letter.").status()).isEqualTo(200);
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        assertThat(lift(deletion).status()).isEqualTo(200);
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        deletion.revoke();
    }

    @Test
    @DisplayName("SEM-18 a hold taken back while it is examined ends the task, and the deletion goes on")
    void takenBackMeanwhile() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        assertThat(lift(deletion).status()).isEqualTo(200);
        assertThat(deletion.taskNames()).isEmpty();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 what is kept of an erased account can be held until a day, goes not before it, and goes when that is lifted")
    void keptItems() {
        Deleting deletion = waiting();
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        String path = "/api/v1/cases/" + deletion.reference() + "/legal-hold";
        assertThat(lift(deletion).status()).isEqualTo(409);
        assertThat(place(deletion, "A lawsuit.").status()).isEqualTo(422);
        Map<String, Object> hold =
                Map.of("reasons", "A lawsuit.", "ground", "legal-claims", "until", in(100).toString());
        assertThat(post(path, hold, "agent").status()).isEqualTo(403);
        Answer held = post(path, hold, "privacy");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        jdbc.sql("update kept_item set keep_until = ? where reference = ?")
                .params(java.sql.Timestamp.from(now().minusSeconds(1)), deletion.reference())
                .update();
        advance("P99D");
        assertThat(open(deletion)).isEqualTo(2);
        assertThat(lift(deletion).status()).isEqualTo(200);
        advance("PT1H");
        assertThat(open(deletion)).isZero();
        Map<String, Object> later =
                Map.of("reasons", "A lawsuit.", "ground", "legal-claims", "until", in(100).toString());
        assertThat(post(path, later, "privacy").status()).isEqualTo(409);
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 what only a hold has kept at the erasure goes when that hold is lifted, and a further certificate says so")
    void keptAtErasure() {
        Deleting deletion = waiting();
        place(deletion, "A letter from a lawyer.");
        assertThat(deletion.complete("Examine hold", decided("PARTIAL", in(200), "keepMailing", "keepMessages"))
                        .status())
                .isEqualTo(204);
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(open(deletion)).as("two by law, two by the hold").isEqualTo(4);
        assertThat(lists(deletion)).hasSize(1);
        String certificate = deletion.of().receipt();
        assertThat(certificate).contains("legal claims").doesNotContain("addition");
        Map<String, Object> shorter =
                Map.of("reasons", "A lawsuit.", "ground", "authority", "until", in(20).toString());
        assertThat(post("/api/v1/cases/" + deletion.reference() + "/legal-hold", shorter, "privacy")
                        .status())
                .isEqualTo(200);
        advance("P30D");
        assertThat(open(deletion)).as("no hold makes another one shorter").isEqualTo(4);
        assertThat(lift(deletion).status()).isEqualTo(200);
        advance("PT1H");
        assertThat(open(deletion)).as("what the law keeps").isEqualTo(2);
        assertThat(lists(deletion)).isEmpty();
        assertThat(deletion.of().receipt()).contains("an addition to the first one", "legal claims");
        assertThat(jdbc.sql(
                                "select count(*) from legal_hold where reference = ? and lifted_at is null and ground = 'legal-claims'")
                        .param(deletion.reference())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(record(deletion)).map(row -> row.get("decision")).endsWith("KEPT_LONGER", "TAKEN_BACK");
        assertThat(lift(deletion).status()).isEqualTo(409);
    }

    private JsonNode lists(Deleting deletion) {
        String account = Deleting.account(deletion.of().customer());
        return get("/demo/accounts/" + account, null).body().path("mailingLists");
    }

    private int open(Deleting deletion) {
        return jdbc.sql("select count(*) from kept_item where reference = ? and erased_at is null")
                .param(deletion.reference())
                .query(Integer.class)
                .single();
    }
}
