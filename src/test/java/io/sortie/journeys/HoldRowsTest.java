package io.sortie.journeys;

import static io.sortie.journeys.HoldsTest.decided;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds stand beside each other: none replaces another, and lifting one leaves the others. */
class HoldRowsTest extends CancellationJourney {

    private LocalDate in(int days) {
        return LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris")).plusDays(days);
    }

    private Deleting erasedWithMailingHeld(int days) {
        Deleting deletion = Deleting.asked(customerOf("semrush").buys()).confirmed();
        assertThat(deletion.post("legal-hold", "A letter from a lawyer.", "privacy")
                        .status())
                .isEqualTo(200);
        assertThat(deletion.complete("Examine hold", decided("PARTIAL", in(days), "keepMailing"))
                        .status())
                .isEqualTo(204);
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        return deletion;
    }

    private String path(Deleting deletion) {
        return "/api/v1/cases/" + deletion.reference() + "/legal-hold";
    }

    private Answer holds(Deleting deletion, String ground, String until) {
        Map<String, Object> hold = new HashMap<>(Map.of("reasons", "A lawsuit."));
        hold.put("ground", ground);
        hold.put("until", until);
        return post(path(deletion), hold, "privacy");
    }

    private long number(Deleting deletion, String ground) {
        return jdbc.sql("select id from legal_hold where reference = ? and category = 'MAILING' and ground = ?")
                .params(deletion.reference(), ground)
                .query(Long.class)
                .single();
    }

    private List<String> open(Deleting deletion) {
        return jdbc.sql("select category from kept_item where reference = ? and erased_at is null order by category")
                .param(deletion.reference())
                .query(String.class)
                .list();
    }

    private JsonNode mailing(Deleting deletion) {
        JsonNode last = null;
        for (JsonNode result : deletion.of().file().path("erasure")) {
            last = result.path("category").asText().equals("MAILING") && last == null ? result : last;
        }
        return last;
    }

    @Test
    @DisplayName("SEM-18 LAW-20 an item is kept while any hold keeps it: the longest lifted, the shorter one goes on")
    void others() {
        Deleting deletion = erasedWithMailingHeld(200);
        assertThat(holds(deletion, "authority", in(20).toString()).status()).isEqualTo(200);
        assertThat(mailing(deletion).path("ground").asText()).contains("legal claims");
        Answer lifted = send("DELETE", path(deletion) + "?hold=" + number(deletion, "legal-claims"), null, "privacy");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(mailing(deletion).path("ground").asText()).contains("authority");
        advance("P19D");
        assertThat(open(deletion)).contains("MAILING");
        advance("P2D");
        assertThat(open(deletion)).doesNotContain("MAILING").contains("INVOICES");
        assertThat(jdbc.sql("select lifted_name, lifted_why from legal_hold where id = ?")
                        .param(number(deletion, "legal-claims"))
                        .query()
                        .singleRow()
                        .values())
                .map(Object::toString)
                .contains("TAKEN_BACK");
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-17 a hold lifted after the erasure stands in the timeline, and the certificate names day and category")
    void certificate() {
        Deleting deletion = erasedWithMailingHeld(200);
        String today = in(0).format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
        assertThat(send("DELETE", path(deletion), null, "privacy").status()).isEqualTo(200);
        settle();
        advance("PT1H");
        assertThat(deletion.of().timeline()).anyMatch(line -> line.contains("taken back"));
        assertThat(deletion.of().receipt())
                .contains("Erased last: Mailing lists")
                .contains("Mailing lists: kept until " + today + ". It is needed to establish");
    }

    @Test
    @DisplayName("SEM-18 a ground and a day that are asked for before the erasure are checked, and stand in the form")
    void asked() {
        Deleting deletion = Deleting.asked(customerOf("semrush").buys()).confirmed();
        assertThat(holds(deletion, "gossip", in(100).toString()).text()).contains("ground");
        assertThat(holds(deletion, "gossip", in(100).toString()).status()).isEqualTo(422);
        assertThat(holds(deletion, "authority", null).text()).contains("until");
        assertThat(holds(deletion, "authority", in(9999).toString()).status()).isEqualTo(422);
        assertThat(holds(deletion, "authority", in(100).toString()).status()).isEqualTo(200);
        settle();
        String task = deletion.task("Examine hold").path("id").asText();
        assertThat(get("/engine-rest/task/" + task + "/localVariables/heldUntil", "privacy")
                        .text())
                .contains(in(100).toString());
        assertThat(get("/engine-rest/task/" + task + "/localVariables/heldGround", "privacy")
                        .text())
                .contains("authority");
        deletion.revoke();
    }

    @Test
    @DisplayName("SEM-18 a hold of an earlier deletion counts for the account: the next deletion keeps what it keeps")
    void ofAccount() {
        Customer anna = customerOf("semrush").buys();
        Deleting first = Deleting.asked(anna).confirmed();
        assertThat(first.post("legal-hold", "A letter from a lawyer.", "privacy")
                        .status())
                .isEqualTo(200);
        assertThat(first.complete("Examine hold", decided("PARTIAL", in(200), "keepMailing"))
                        .status())
                .isEqualTo(204);
        first.revoke();
        Deleting second = Deleting.asked(anna).confirmed();
        advance("P15D");
        assertThat(second.outcome()).isEqualTo("ERASED");
        assertThat(open(second)).contains("MAILING");
    }
}
