package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.erasure.KeptItemSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept for some time: by the table, by a legal hold, and until when. */
class KeptItemsTest extends ErasureJourney {

    private static final Actor PRIVACY = Actor.agent("privacy");

    @Autowired
    private HeldCategories holds;

    @Autowired
    private AccountDeletions deletions;

    @Autowired
    private KeptItemSweep sweep;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("SEM-18 what a legal hold keeps longer is kept, with its own ground, and another hold changes nothing")
    void legalHold() {
        Cancelling deletion = deletion(customerOf("semrush").buys(), "GB");
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        CaseReference reference = new CaseReference(deletion.reference());
        holds.hold(reference, "EVIDENCE", "legal-claims", today.plusYears(1), PRIVACY);
        holds.hold(reference, "INVOICES", "tax-audit", today.plusYears(1), PRIVACY);
        erased(deletion);
        assertThat(result(deletion, "EVIDENCE").path("action").asText()).isEqualTo("KEEP");
        assertThat(result(deletion, "EVIDENCE").path("ground").asText()).contains("legal claims");
        assertThat(result(deletion, "EVIDENCE").path("keptUntil").asText())
                .startsWith(today.plusYears(1).toString());
        assertThat(result(deletion, "INVOICES").path("ground").asText()).contains("Tax law");
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 a hold that is lifted after the erasure leaves to the law what is the law's: until its day, with its ground")
    void liftedHold() {
        Cancelling deletion = deletion(customerOf("semrush").buys(), "FR");
        LocalDate today = LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris"));
        CaseReference reference = new CaseReference(deletion.reference());
        deletions.open(reference, now());
        holds.hold(reference, "DOCUMENTS", "legal-claims", today.plusYears(20), PRIVACY);
        holds.hold(reference, "EVIDENCE", "legal-claims", today.plusYears(20), PRIVACY);
        erased(deletion);
        assertThat(result(deletion, "DOCUMENTS").path("ground").asText()).contains("legal claims");
        Answer lifted = send("DELETE", "/api/v1/cases/" + reference + "/legal-hold", null, "privacy");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(result(deletion, "EVIDENCE").path("action").asText()).isEqualTo("DELETE");
        JsonNode documents = result(deletion, "DOCUMENTS");
        assertThat(documents.path("action").asText()).isEqualTo("KEEP");
        assertThat(documents.path("ground").asText()).doesNotContain("legal claims");
        assertThat(documents.path("keptUntil").asText())
                .startsWith(today.plusYears(5).toString());
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

    @Test
    @DisplayName("LAW-20 two nodes that sweep at the same moment erase each kept item once, and tell it once")
    void twoNodes() throws Exception {
        List<Cancelling> deletions = Stream.generate(
                        () -> erased(deletion(customerOf("semrush").buys(), "FR")))
                .limit(4)
                .toList();
        sweep.sweep();
        deletions.forEach(this::over);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = () -> {
                together.await();
                return sweep.sweep();
            };
            int erased = 0;
            for (Future<Integer> swept : nodes.invokeAll(List.of(node, node))) {
                erased += swept.get();
            }
            assertThat(erased).isEqualTo(8);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(deletions).allSatisfy(deletion -> {
            assertThat(sendings(deletion, "billing-invoices")).isEqualTo(1);
            assertThat(deletion.file().path("erasure")).hasSize(15);
        });
    }

    @Test
    @DisplayName(
            "LAW-20 a sweep whose order may have happened asks a person, once, and goes on with the answer without ordering again")
    void outcomeUnknown() {
        Cancelling deletion = erased(deletion(customerOf("semrush").buys(), "US"));
        over(deletion);
        provider.guarantees(false, "PT10S");
        faults.order("erase", "FAIL_AFTER", 1);
        assertThat(sweep.sweep()).isZero();
        assertThat(faults.fired("erase")).isEqualTo(1);
        advance("PT1M");
        advance("PT1H");
        Clarifying asked = Clarifying.of(deletion);
        assertThat(asked.tasks()).hasSize(1);
        asked.answers("outcome", "DONE", NOTE, "It stands in the log.", "foundAmount", "0", "foundCurrency", "EUR");
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sendings(deletion, "billing-invoices")).isEqualTo(1);
        assertThat(result(deletion, "INVOICES").path("action").asText()).isEqualTo("DELETE");
    }

    private void over(Cancelling deletion) {
        jdbc.sql("update kept_item set keep_until = ? where reference = ?")
                .params(java.sql.Timestamp.from(now().minusSeconds(1)), deletion.reference())
                .update();
    }

    @Test
    @DisplayName("LAW-20 a changed row changes what happens: the mailing list is kept a year, invoices go at once")
    void changedTable() throws IOException {
        String table = Files.readString(Path.of("processes/erasure/erasure-scope.dmn"));
        deploy(row(row(table, "invoices_other", "KEEP", "DELETE"), "mailing", "DELETE", "KEEP")
                .replace(
                        out("mailing", "keepFor") + "\n          <text></text>",
                        out("mailing", "keepFor") + "\n          <text>\"P1Y\"</text>")
                .replace(
                        out("mailing", "countedFrom") + "\n          <text></text>",
                        out("mailing", "countedFrom") + "\n          <text>\"ERASURE\"</text>"));
        try {
            Customer customer = customerOf("semrush").buys();
            Cancelling deletion = erased(deletion(customer, "US"));
            JsonNode kept = get("/demo/accounts/" + account(customer), null).body();
            assertThat(kept.path("mailingLists")).hasSize(1);
            assertThat(result(deletion, "MAILING").path("action").asText()).isEqualTo("KEEP");
            assertThat(result(deletion, "INVOICES").path("action").asText()).isEqualTo("DELETE");
            assertThat(customer.billing().path("customer").path("name").isNull())
                    .isTrue();
        } finally {
            deploy(table);
        }
    }

    private static String out(String row, String column) {
        return "<outputEntry id=\"rule_erasure_scope_" + row + "_out_" + column + "\">";
    }

    private static String row(String table, String row, String before, String after) {
        String cell = out(row, "action") + "\n          <text>\"";
        assertThat(table).contains(cell + before);
        return table.replace(cell + before, cell + after);
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .addString("processes/erasure/erasure-scope.dmn", table)
                .deploy();
    }
}
