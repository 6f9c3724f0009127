package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.erasure.KeptItemSweep;
import io.sortie.incomingmail.MailErasure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A legal hold keeps what others would erase because its time is over. */
class HoldsTest extends MailJourney {

    private static final String WORDS = "Quartzfeather";

    @Autowired
    private MailErasure mails;

    @Autowired
    private KeptItemSweep sweep;

    @Autowired
    private DataSource database;

    static Map<String, Object> decided(String decision, LocalDate until, String... kept) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "decision",
                decision,
                "holdNote",
                "A lawsuit is coming.",
                "heldGround",
                "legal-claims",
                "heldUntil",
                until == null ? "" : until.toString()));
        for (String field : kept) {
            answers.put(field, true);
        }
        return answers;
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris")).plusDays(days);
    }

    private Deleting held(Deleting deletion, Map<String, Object> decision) {
        assertThat(deletion.post("legal-hold", "A lawsuit is coming.", "privacy")
                        .status())
                .isEqualTo(200);
        examined(deletion, decision);
        return deletion;
    }

    private void examined(Deleting deletion, Map<String, Object> decision) {
        Answer done = deletion.complete("Examine hold", decision);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private void lifted(Deleting deletion) {
        Answer lifted = send("DELETE", "/api/v1/cases/" + deletion.reference() + "/legal-hold", null, "privacy");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        settle();
    }

    @Test
    @DisplayName(
            "SEM-18 SEM-07 while everything is held, the projects of a cancellation stay beyond their time; released, they go")
    void projects() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("PROCEED", "");
        Deleting deletion = held(Deleting.asked(anna).confirmed(), decided("HOLD", in(200)));
        advance("P40D");
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(leaving.outcome()).isEqualTo("null");
        assertThat(leaving.timeline())
                .filteredOn(line -> line.contains("legal reasons"))
                .hasSize(1);
        lifted(deletion);
        assertThat(anna.billing().path("projects"))
                .as("held until it is examined")
                .hasSize(3);
        examined(deletion, decided("RELEASE", null));
        assertThat(anna.billing().path("projects")).isEmpty();
    }

    @Test
    @DisplayName("SEM-18 SEM-07 a hold whose last day is over keeps the projects of a cancellation no longer")
    void projectsUntilADay() {
        Customer anna = customerOf("semrush").buys();
        anna.cancels().confirmed().agentDecides("PROCEED", "");
        Deleting deletion = held(Deleting.asked(anna).confirmed(), decided("PARTIAL", in(60), "keepProjects"));
        deletion.revoke();
        advance("P40D");
        assertThat(anna.billing().path("projects")).hasSize(3);
        advance("P22D");
        assertThat(anna.billing().path("projects")).isEmpty();
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 a handled mail is kept while messages are held, before the erasure and after it, and found when the hold is lifted")
    void mails() {
        Customer anna = customer();
        writes(anna, "About " + WORDS, WORDS + " is what I said.");
        assertThat(sort(task(anna), Map.of("decision", "NOTHING", "sortNote", "noted"))
                        .status())
                .isEqualTo(204);
        Deleting deletion = held(Deleting.asked(anna).confirmed(), decided("HOLD", in(200)));
        advance("P92D");
        mails.eraseOver();
        assertThat(kept()).as("everything is held").isTrue();
        lifted(deletion);
        examined(deletion, decided("PARTIAL", in(100), "keepMessages"));
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        mails.eraseOver();
        assertThat(kept()).as("messages are kept after the erasure").isTrue();
        lifted(deletion);
        sweep.sweep();
        assertThat(kept()).as("found without the address").isFalse();
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-21 a mail that still waits to be sorted out goes with its task when a hold on messages is lifted")
    void mailsToBeSortedOut() {
        Customer anna = customer();
        writes(anna, "About " + WORDS, WORDS + " is what I said.");
        Deleting deletion = held(Deleting.asked(anna).confirmed(), decided("PARTIAL", in(100), "keepMessages"));
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        JsonNode task = task(anna);
        assertThat(shown(task, "senderText")).isEqualTo(anna.email());
        lifted(deletion);
        sweep.sweep();
        assertThat(kept()).isFalse();
        assertThat(tasks()).isEmpty();
    }

    private boolean kept() {
        return !new EngineTables(database).holding("INCOMING_MAIL", WORDS).isEmpty();
    }
}
