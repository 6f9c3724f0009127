package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Credit for time that was paid and is not used. No shipped policy ends access before the paid term does, so an analyst's
 * change is played: access ends at once, and all or half of the rest is paid back.
 */
class CreditTest extends CancellationJourney {

    private static final Path TABLE = Path.of("processes/cancellation/cancellation-terms.dmn");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    private RepositoryService repository;

    private String deployment;

    @BeforeEach
    void atNoon() {
        // so that a day's difference is a midnight's, whatever the clock showed before
        moveTo(LocalDate.ofInstant(now(), PARIS)
                .plusDays(1)
                .atTime(12, 0)
                .atZone(PARIS)
                .toInstant());
    }

    @AfterEach
    void shippedPolicy() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    @DisplayName("CON-11 the credit is shown before, ordered, booked and proved: the same to the cent")
    void shownOrderedProved() throws IOException {
        policy("smarters_statutory_link", "1");
        Customer anna = tenDaysOfThirty("smarters-pro").buys();
        assertThat(credit(anna.preview())).isEqualTo("20.00");
        Cancelling leaving = anna.cancels();
        assertThat(anna.orders()).containsExactly("cancel", "credit");
        assertThat(credited(anna)).containsExactly("20.00");
        assertThat(leaving.timeline()).anyMatch(line -> line.matches(".*20[.]00 was credited.*"));
        assertThat(leaving.receipt()).contains("Credit: €20.00", "credited with €20.00");
        assertThat(anna.mail("Proof").path("text").asText()).contains("€20.00");
    }

    @Test
    @DisplayName("CON-11 half of the rest, where the policy says half")
    void half() throws IOException {
        policy("smarters_statutory_link", "0.5");
        Customer anna = tenDaysOfThirty("smarters-pro").buys();
        assertThat(credit(anna.preview())).isEqualTo("10.00");
        assertThat(anna.cancels().receipt()).contains("Credit: €10.00");
        assertThat(credited(anna)).containsExactly("10.00");
    }

    @Test
    @DisplayName("CON-11 confirmed a day later the credit is a day smaller: the proof says what billing booked")
    void proofSaysWhatWasBooked() throws IOException {
        policy("semrush_link", "1");
        Customer anna = tenDaysOfThirty("semrush").buys();
        assertThat(credit(anna.preview())).isEqualTo("20.00");
        Cancelling leaving = anna.cancels();
        moveTo(leaving.instant("dueAt").minusSeconds(60));
        leaving.confirmed().agentDecides("PROCEED", "");
        assertThat(credited(anna)).containsExactly("19.00");
        assertThat(leaving.receipt()).contains("Credit: €19.00").doesNotContain("20.00");
        assertThat(anna.mail("Proof").path("text").asText()).contains("€19.00").doesNotContain("20.00");
    }

    @Test
    @DisplayName(
            "CON-11 SPL-05 stopped after a renewal slipped in: that is taken back whole, and no credit comes on top")
    void noCreditOnTopOfALateRenewal() {
        FaultyCalls faults = new FaultyCalls(this);
        Customer anna = tenDaysOfThirty("smarters-pro")
                .with(
                        "startedOn",
                        LocalDate.ofInstant(now(), PARIS).minusDays(29).toString())
                .buys();
        faults.order("cancel", "FAIL_BEFORE", 50);
        Cancelling leaving = anna.cancels();
        advance("P2D");
        assertThat(anna.charged("RENEWAL")).hasSize(2);
        faults.clear();
        repair(leaving);
        assertThat(anna.charged("REVERSAL")).containsExactly("-30.00");
        assertThat(credited(anna)).isEmpty();
        assertThat(leaving.receipt()).doesNotContain("Credit");
    }

    private Buying tenDaysOfThirty(String brand) {
        return customerOf(brand)
                .price("30.00", "EUR")
                .with("period", "P30D")
                .with(
                        "startedOn",
                        LocalDate.ofInstant(now(), PARIS).minusDays(10).toString())
                .with("zone", "Europe/Paris");
    }

    /** The table with this row's access ending at once and this share of the unused time paid back. */
    private void policy(String row, String share) throws IOException {
        String table = Files.readString(TABLE);
        for (String[] change : new String[][] {
            {"billingMode", "\"IMMEDIATE\""}, {"accessMode", "\"IMMEDIATE\""}, {"creditShare", share}
        }) {
            String entry = "(?s)(id=\"rule_cancellation_terms_" + row + "_out_" + change[0] + "\">\\s*<text>)[^<]*";
            table = table.replaceFirst(entry, "$1" + change[1]);
        }
        assertThat(table).isNotEqualTo(Files.readString(TABLE));
        deployment = repository
                .createDeployment()
                .addString("cancellation-terms.dmn", table)
                .deploy()
                .getId();
    }

    private void repair(Cancelling leaving) {
        String instance = get("/engine-rest/process-instance?businessKey=" + leaving.reference(), "admin")
                .body()
                .at("/0/id")
                .asText();
        String jobs = "/engine-rest/job?noRetriesLeft=true&processInstanceId=" + instance;
        String job = get(jobs, "admin").body().at("/0/id").asText();
        send("PUT", "/engine-rest/job/" + job + "/retries", java.util.Map.of("retries", 1), "admin");
        settle();
    }

    private static String credit(JsonNode preview) {
        return preview.path("credit").path("amount").asText();
    }

    /** The credits in billing's own books. */
    private List<String> credited(Customer customer) {
        return Customer.all(get("/demo/billing/operations", null).body()).stream()
                .filter(row -> row.path("subscriptionId").asText().equals(customer.subscription()))
                .filter(row -> row.path("kind").asText().equals("credit"))
                .map(row -> row.path("amount").path("amount").asText())
                .toList();
    }
}
