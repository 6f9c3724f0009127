package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.CaseReference;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.erasure.KeptItemSweep;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Erasing a person: system by system, each category once, honest about what is done, and provable without naming them. */
class ErasureTest extends ErasureJourney {

    @Autowired
    private StumblingRecords stumbling;

    @Autowired
    private HeldCategories holds;

    @Autowired
    private KeptItemSweep sweep;

    private static final String GONE = "Your Semrush account is deleted";

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
    void certificate() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = erased(deletion(customer, "GB"));
        assertThat(deletion.receipt())
                .contains("Certificate of erasure", deletion.reference(), "Projects", "records: 3", "kept until")
                .doesNotContain(customer.name(), customer.email());
        Answer pdf = get("/api/v1/cases/" + deletion.reference() + "/receipt", "system", "Accept", "application/pdf");
        assertThat(new String(pdf.raw().body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
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
    @DisplayName(
            "every answer of another system is lost once, as on a kill after the effect: each did it once, all is told")
    void everyAnswerLost() {
        Cancelling deletion = deletion(customerOf("semrush").buys(), "GB");
        faults.order("erase", "FAIL_AFTER", 5);
        begun(deletion);
        advance("PT2H");
        assertThat(faults.fired("erase")).isEqualTo(5);
        closed(deletion);
        assertThat(OUTSIDE.subList(0, 5)).allSatisfy(what -> {
            assertThat(sendings(deletion, what)).as(what).isEqualTo(1);
            assertThat(done(deletion, what)).as(what).isEqualTo(1);
        });
        assertThat(deletion.file().path("erasure")).hasSize(13);
    }

    @Test
    @DisplayName("a system is away: what was erased before stays told, nothing later has happened; then it goes on")
    void laterFailureHidesNothing() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = deletion(customer, "GB");
        faults.order("erase", "FAIL_AFTER", 4);
        begun(deletion);
        assertThat(deletion.file().path("erasure")).isEmpty();
        advance("PT20S");
        assertThat(result(deletion, "PROJECTS").path("count").asInt()).isEqualTo(3);
        assertThat(deletion.file().path("erasure")).hasSize(1);
        assertThat(customer.subjects()).noneMatch(subject -> subject.startsWith(GONE));
        advance("PT8H");
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
        assertThat(customer.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
    }

    @Test
    @DisplayName("killed right before our own records are committed: nothing of them is half erased, then all of it")
    void killedInOurOwn() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = deletion(customer, "GB");
        stumbling.stumble("stopped in the middle of " + customer.name());
        begun(deletion);
        assertThat(stumbling.stumbled()).isTrue();
        assertThat(running(deletion)).isPositive();
        assertThat(deletion.file().path("erasure")).hasSize(6);
        assertThat(customer.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
        advance("PT1M");
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
    }

    @Test
    @DisplayName("SEM-18 what a legal hold keeps longer is kept, with its own ground, and another hold changes nothing")
    void legalHold() {
        Cancelling deletion = deletion(customerOf("semrush").buys(), "GB");
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        CaseReference reference = new CaseReference(deletion.reference());
        holds.hold(reference, "EVIDENCE", "legal-claims", today.plusYears(1));
        holds.hold(reference, "INVOICES", "tax-audit", today.plusYears(1));
        erased(deletion);
        assertThat(result(deletion, "EVIDENCE").path("action").asText()).isEqualTo("KEEP");
        assertThat(result(deletion, "EVIDENCE").path("ground").asText()).contains("legal claims");
        assertThat(result(deletion, "EVIDENCE").path("keptUntil").asText())
                .startsWith(today.plusYears(1).toString());
        assertThat(result(deletion, "INVOICES").path("ground").asText()).contains("Tax law");
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

    @Test
    @DisplayName(
            "LAW-20 when its time is over, a kept item is erased once, by one of two sweeps, and the case tells so")
    void sweep() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = erased(deletion(customer, "FR"));
        assertThat(customer.billing().path("customer").path("name").asText()).isEqualTo(customer.name());
        assertThat(sweep.sweep()).isZero();
        jdbc.sql("update kept_item set keep_until = ? where reference = ?")
                .params(java.sql.Timestamp.from(now().minusSeconds(1)), deletion.reference())
                .update();
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(sweep.sweep()).isZero();
        assertThat(customer.billing().path("customer").path("name").isNull()).isTrue();
        assertThat(sendings(deletion, "billing-invoices")).isEqualTo(1);
        assertThat(result(deletion, "INVOICES").path("action").asText()).isEqualTo("DELETE");
        assertThat(deletion.file().path("erasure")).hasSize(15);
        assertThat(deletion.receipt()).contains("Certificate of erasure");
    }

    private int done(Cancelling deletion, String what) {
        String table = what.startsWith("accounts") ? "sandbox_account_operation" : "sandbox_operation";
        return jdbc.sql("select count(*) from " + table + " where op_key = ?")
                .param(deletion.reference() + ":erase:" + what)
                .query(Integer.class)
                .single();
    }

    private int count(String table, Cancelling deletion) {
        return jdbc.sql("select count(*) from " + table + " where reference = ?")
                .param(deletion.reference())
                .query(Integer.class)
                .single();
    }
}
