package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A cancellation on its way: what customer, agent and system can do with it, and what it shows. */
record Cancelling(Customer customer, String reference) {

    private static final String FORM = "application/x-www-form-urlencoded";

    JsonNode file() {
        return sortie().get("/api/v1/cases/" + reference, "system").body();
    }

    String state() {
        return file().path("state").asText();
    }

    String outcome() {
        return file().path("outcome").asText();
    }

    Instant instant(String field) {
        return Instant.parse(file().path(field).asText());
    }

    /** The timeline's sentences, in English. */
    List<String> timeline() {
        return Customer.all(file().path("timeline")).stream()
                .map(line -> line.path("text").asText())
                .toList();
    }

    /** Path of the newest link to confirm that was mailed. */
    String confirmLink() {
        return link(customer.mails(), "/confirm/");
    }

    /** Path of the customer's own page. */
    String trackLink() {
        return link(customer.mails(), "/track/");
    }

    private static String link(List<JsonNode> mails, String path) {
        return mails.stream()
                .flatMap(mail -> Customer.all(mail.path("links")).stream())
                .map(JsonNode::asText)
                .filter(link -> link.contains(path))
                .map(link -> link.substring(RunningSortie.BASE.length()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no link " + path + " in any mail"));
    }

    /** Presses the button behind a link, or one on the tracking page. */
    Answer press(String path) {
        return sortie().post(path, "", null, "Content-Type", FORM);
    }

    /** Presses the newest link in time; what is due at once has been done. */
    Cancelling confirmed() {
        assertThat(press(confirmLink()).status()).isEqualTo(200);
        sortie().settle();
        return this;
    }

    List<JsonNode> tasks() {
        return Customer.all(sortie().get("/engine-rest/task?processInstanceBusinessKey=" + reference, "admin")
                .body());
    }

    JsonNode task() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0);
    }

    /** The agent fills the form and completes the open task. */
    Cancelling agentDecides(String decision, String note) {
        Map<String, Object> answers =
                Map.of("decision", value(decision), "contactChannel", value("PHONE"), "contactNote", value(note));
        String path = "/engine-rest/task/" + task().path("id").asText() + "/submit-form";
        Answer done = sortie().post(path, Map.of("variables", answers), "agent");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        sortie().settle();
        return this;
    }

    static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    Answer undo() {
        return act("undo");
    }

    Answer comeBack() {
        return act("reactivation");
    }

    private Answer act(String action) {
        Answer answer = sortie().post("/api/v1/cases/" + reference + "/" + action, null, "system");
        sortie().settle();
        return answer;
    }

    /** The proof of cancellation as plain text. */
    String receipt() {
        return sortie().get("/api/v1/cases/" + reference + "/receipt", "system", "Accept", "text/plain")
                .text();
    }

    /** The SHA-256 of the receipt's words, by which anybody can check it. */
    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(receipt().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of all elements that the case's processes have gone through or are in. */
    List<String> passed() {
        return sortie().jdbc
                .sql("select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ = ? order by a.START_TIME_")
                .param(reference)
                .query(String.class)
                .list();
    }

    private CancellationJourney sortie() {
        return customer.sortie();
    }
}
