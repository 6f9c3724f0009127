package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.Document;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Erasing a person: system by system, honest about what is done, and provable without naming them. */
class ErasureTest extends ErasureJourney {

    @Test
    @DisplayName(
            "LAW-17 LAW-20 everything is erased where it is, invoices are kept by law, and the case says all of it")
    void everything() {
        Customer customer = customerOf("semrush").buys();
        String account = account(customer);
        Cancelling deletion = erased(deletion(customer, "DE"));
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        JsonNode held = get("/demo/accounts/" + account, null).body();
        assertThat(held.path("erased").asBoolean()).isTrue();
        assertThat(held.path("projects")).isEmpty();
        assertThat(held.path("mailingLists")).isEmpty();
        JsonNode bill = customer.billing();
        assertThat(bill.path("customer").path("email").isNull()).isTrue();
        assertThat(bill.path("customer").path("name").asText()).isEqualTo(customer.name());
        assertThat(bill.path("card").path("lastFour").asText("")).isIn("", "null");
        assertThat(result(deletion, "PROJECTS").path("count").asInt()).isEqualTo(3);
        assertThat(result(deletion, "INVOICES").path("action").asText()).isEqualTo("KEEP");
        assertThat(result(deletion, "INVOICES").path("ground").asText()).contains("Tax law");
        assertThat(result(deletion, "CASES").path("action").asText()).isEqualTo("ANONYMISE");
        assertThat(deletion.file().path("erasure")).hasSize(13);
        assertThat(OUTSIDE.subList(0, 5))
                .allSatisfy(
                        what -> assertThat(sendings(deletion, what)).as(what).isEqualTo(1));
        assertThat(sendings(deletion, "billing-invoices")).isZero();
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-20 the last mail says what was erased, what is kept, why and until when; then the copy goes too")
    void completionMail() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = erased(deletion(customer, "GB"));
        String text = customer.mail(GONE).path("text").asText();
        assertThat(text)
                .contains("Projects: deleted on", "records: 3", "Means of payment: deleted on")
                .contains("Name and country on invoices: kept until", "Tax law asks us to keep invoices")
                .contains("Cases with customer service, Emails sent");
        assertThat(customer.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
        assertThat(count("outbox_mail", deletion)).isZero();
    }

    @Test
    @DisplayName("LAW-17 a certificate that names nobody stays, with its fingerprint; the tracking page still shows it")
    void certificate() throws Exception {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = erased(deletion(customer, "GB"));
        assertThat(deletion.receipt())
                .contains("Certificate of erasure", deletion.reference(), "Projects", "records: 3", "kept until")
                .doesNotContain(customer.name(), customer.email());
        Answer pdf = get("/api/v1/cases/" + deletion.reference() + "/receipt", "system", "Accept", "application/pdf");
        String fingerprint = deletion.fingerprint();
        try (PDDocument printed = Loader.loadPDF(pdf.raw().body())) {
            assertThat(Document.hash(new PDFTextStripper().getText(printed)))
                    .contains(deletion.reference().toLowerCase(Locale.ROOT), fingerprint)
                    .doesNotContain("annaberg", customer.email());
        }
        Answer known = get("/api/v1/receipts/" + fingerprint, "system");
        assertThat(known.status()).as(known.text()).isEqualTo(200);
        assertThat(known.text()).contains(deletion.reference(), "CERTIFICATE");
        Answer page = get(trackPath(deletion), null);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Certificate of erasure", "Projects", "deleted on", "Tax law")
                .doesNotContain(customer.name(), customer.email());
        Answer agents = get("/api/v1/cases/" + deletion.reference() + "/export", "privacy");
        assertThat(agents.status()).isEqualTo(200);
        assertThat(agents.text()).doesNotContain(customer.name(), customer.email());
    }

    @Test
    @DisplayName("the last mail cannot be delivered: an agent gives it up, and what is left is erased all the same")
    void undeliverable() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = deletion(customer, "GB");
        post("/demo/mailbox/faults", Map.of("to", customer.email(), "mode", "REFUSE", "times", 1), null);
        begun(deletion);
        assertThat(running(deletion)).isPositive();
        assertThat(deletion.file().path("erasure")).hasSize(6);
        JsonNode task = deletion.task();
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_reachCustomer");
        Map<String, Object> gaveUp = Map.of(
                "decision", Cancelling.value("GIVE_UP"),
                "contactChannel", Cancelling.value(""),
                "contactNote", Cancelling.value(""));
        String path = "/engine-rest/task/" + task.path("id").asText() + "/submit-form";
        assertThat(post(path, Map.of("variables", gaveUp), "agent").status()).isEqualTo(204);
        settle();
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
    }

    @Test
    @DisplayName(
            "LAW-21 the person's other cases: closed ones are nobody's, open ones end by rule, other people's stay")
    void otherCases() {
        Customer customer = customerOf("semrush").buys();
        Cancelling leaving = customer.cancels("comment", "private words");
        Cancelling stranger = customerOf("semrush").buys().cancels("comment", "their own words");
        assertThat(leaving.tasks()).isEmpty();
        Cancelling deletion = erased(deletion(customer, "GB"));
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(running(leaving)).isZero();
        assertThat(leaving.file().path("subscriptionId").asText()).isEqualTo(customer.subscription());
        assertThat(get("/api/v1/cases/" + leaving.reference() + "/export", "privacy")
                        .text())
                .doesNotContain(customer.name(), customer.email(), "private words");
        assertThat(leaving.timeline()).contains("The account was deleted, so this case has ended.");
        assertThat(get(trackPath(leaving), null).status()).isEqualTo(404);
        assertThat(leaving.passed()).isEmpty();
        assertThat(stranger.state()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(get("/api/v1/cases/" + stranger.reference() + "/export", "privacy")
                        .text())
                .contains("their own words");
        assertThat(get("/api/v1/operations/conservation", "supervisor").text()).contains("\"balanced\":true");
    }

    private int count(String table, Cancelling deletion) {
        return jdbc.sql("select count(*) from " + table + " where reference = ?")
                .param(deletion.reference())
                .query(Integer.class)
                .single();
    }
}
