package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.database.Digests;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Mails that customers write, and what agents do with those that open no case by themselves. */
abstract class MailJourney extends CancellationJourney {

    static final String SUBJECT = "Demande de remboursement";

    /** Other journeys share the list of tasks, and expect theirs on top. */
    @AfterEach
    void leaveNothingOpen() {
        settle();
        tasks().forEach(task -> sort(task, Map.of("decision", "NOTHING", "sortNote", "over")));
        settle();
    }

    Customer customer() {
        return customerOf("smarters-pro").price("12.90", "EUR").buys();
    }

    /** The customer writes to their brand, and what is due has been done. */
    void writes(Customer customer, String subject, String text) {
        writes(Map.of("brand", customer.brand(), "from", customer.email(), "subject", subject, "text", text));
    }

    void writes(Map<String, Object> mail) {
        put(mail);
        settle();
    }

    void put(Map<String, Object> mail) {
        Answer put = post("/demo/mailbox/incoming", mail, null);
        assertThat(put.status()).as(put.text()).isEqualTo(201);
    }

    /** A whole mail, in these bytes; {@code %from}, {@code %to} and {@code %id} are filled in. */
    void writes(Customer customer, String source, Charset charset) {
        put(source(customer, source, charset));
        settle();
    }

    static Map<String, Object> source(Customer customer, String source, Charset charset) {
        String filled = source.replace("%from", customer.email())
                .replace("%to", to(customer))
                .replace("%id", UUID.randomUUID() + "@example.org")
                .replace("\n", "\r\n");
        return Map.of("source", Base64.getEncoder().encodeToString(filled.getBytes(charset)));
    }

    static String to(Customer customer) {
        return "support@" + customer.brand() + ".example";
    }

    static Map<String, Object> with(Map<String, Object> mail, String name, Object value) {
        Map<String, Object> more = new HashMap<>(mail);
        more.put(name, value);
        return more;
    }

    /** What the mailbox remembers of this sender's mails, oldest first. */
    List<Map<String, Object>> taken(Customer customer) {
        return jdbc.sql("select * from incoming_mail where sender_key = ? order by sorted_at, received_at")
                .param(Digests.sha256(customer.email()))
                .query()
                .listOfRows();
    }

    /** The refund cases of this customer, as staff finds them. */
    List<String> refunds(Customer customer) {
        JsonNode found = get("/api/v1/cases?kind=refund&email=" + customer.email(), "system")
                .body();
        return Customer.all(found.path("content")).stream()
                .map(one -> one.path("reference").asText())
                .toList();
    }

    Refunding refund(Customer customer) {
        assertThat(refunds(customer)).hasSize(1);
        return new Refunding(new Cancelling(customer, refunds(customer).get(0)));
    }

    /** The request as the case keeps it. */
    Map<String, Object> kept(Refunding refund) {
        return jdbc.sql("select reason, remark as comment from case_file where reference = ?")
                .param(refund.reference())
                .query()
                .singleRow();
    }

    List<JsonNode> tasks() {
        return Customer.all(get("/engine-rest/task?taskDefinitionKey=userTask_sortOutMail&maxResults=200", "admin")
                .body());
    }

    /** The only mail of this sender that waits for somebody. */
    JsonNode task(String sender) {
        List<JsonNode> found = tasks().stream()
                .filter(task -> shown(task, "senderText").equals(sender))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    JsonNode task(Customer customer) {
        return task(customer.email());
    }

    /** What the form shows under this name. */
    String shown(JsonNode task, String name) {
        return get("/engine-rest/task/" + task.path("id").asText() + "/localVariables/" + name, "admin")
                .body()
                .path("value")
                .asText();
    }

    Answer sort(JsonNode task, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        Answer done = post(
                "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
                Map.of("variables", variables),
                "agent");
        settle();
        return done;
    }

    /** The mail that is evidence of this case, as it is downloaded. */
    String evidence(String reference) {
        JsonNode files = get("/api/v1/cases/" + reference, "system").body().path("evidence");
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/contentType").asText()).isEqualTo("message/rfc822");
        Answer download = get(
                "/api/v1/cases/" + reference + "/evidence/" + files.at("/0/id").asText(), "system");
        return new String(download.raw().body(), StandardCharsets.ISO_8859_1);
    }
}
