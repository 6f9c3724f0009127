package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the statement to the money, where the right of withdrawal is clear. */
class WithdrawalTest extends CancellationJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Customer consumer() {
        return bought("-P10D").buys();
    }

    private Buying bought(String startedOn) {
        return customerOf("smarters-pro").price("12.90", "EUR").with("startedOn", startedOn);
    }

    @Test
    @DisplayName(
            "LAW-08 to LAW-12 stated: receipted at once, the subscription ends, all comes back once, settled, told at each step")
    void whole() {
        Customer anna = consumer();
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.reference()).startsWith("WDR-");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(anna.orders()).containsExactly("cancel", "refund");
        assertThat(withdrawal.refunds()).singleElement().satisfies(refund -> assertThat(
                        refund.at("/amount/amount").asText())
                .isEqualTo("12.90"));
        assertThat(withdrawal.of().amount()).isEqualTo("12.90 EUR");
        withdrawal.paid();
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.of().subjects())
                .containsExactly(
                        "Receipt of your withdrawal",
                        "Your contract has ended, and your money comes back",
                        "Your refund is on its way",
                        "Your refund has been paid out");
        advance("P62D");
        assertThat(anna.charged("RENEWAL")).hasSize(1);
        assertThat(anna.orders()).containsExactly("cancel", "refund");
    }

    @Test
    @DisplayName(
            "LAW-11 the receipt holds the statement, its second and the reference, by mail and as a document to keep")
    void receipt() {
        Customer anna = consumer();
        Withdrawing withdrawal = Withdrawing.stated(anna);
        JsonNode mail = anna.mail("Receipt of your withdrawal");
        assertThat(mail.path("attachments")).hasSize(1);
        String text = withdrawal.of().of().receipt();
        assertThat(text)
                .contains("I withdraw from this contract.", anna.name(), anna.email(), anna.subscription())
                .contains(withdrawal.reference());
        String second = java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss")
                .format(withdrawal.of().of().instant("openedAt").atZone(PARIS));
        assertThat(text).contains(second);
        assertThat(mail.path("text").asText()).contains(second, withdrawal.reference());
        assertThat(withdrawal.of().of().file().path("timeline")).isNotEmpty();
        assertThat(get(withdrawal.of().of().trackLink(), null).text())
                .contains("Receipt of your withdrawal", "Your withdrawal")
                .doesNotContain("Changed their mind", "Receipt of the cancellation");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"-P0D, 201", "-P14D, 201", "-P18D, 422"})
    @DisplayName(
            "LAW-08 on the day of the contract and on day 14 it is open; later systems are told so, and nothing starts")
    void period(String startedOn, int status) {
        Customer anna = bought(startedOn).buys();
        var answer = Withdrawing.state(anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.body().path("type").asText()).isEqualTo("urn:sortie:problem:no-withdrawal-right");
            assertThat(answer.body().path("detail").asText()).contains("is over", "cancel");
            assertThat(anna.mails()).isEmpty();
        }
        settle();
    }

    @Test
    @DisplayName(
            "LAW-12 a business has no such right, digital content supplied with recorded consent neither: each is told why")
    void noRight() {
        Customer business = customerOf("semrush").buys();
        assertThat(Withdrawing.state(business).body().path("title").asText()).isEqualTo("No right of withdrawal");
        String day = LocalDate.ofInstant(now(), PARIS).minusDays(1).toString();
        Customer reader = bought("-P1D")
                .with("consents", Map.of("digitalConsentOn", day, "lossAcknowledgedOn", day))
                .buys();
        var refused = Withdrawing.state(reader, "customer.locale", "fr");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("title").asText()).isEqualTo("The right of withdrawal is lost");
        Customer unacknowledged =
                bought("-P1D").with("consents", Map.of("digitalConsentOn", day)).buys();
        assertThat(Withdrawing.state(unacknowledged).status())
                .as("consent alone")
                .isEqualTo(201);
        settle();
    }

    @Test
    @DisplayName("LAW-12 service begun at once on recorded request: the days used are kept, the others come back")
    void partUsed() {
        String day = LocalDate.ofInstant(now(), PARIS).minusDays(10).toString();
        Customer anna = bought("-P10D")
                .price("31.00", "EUR")
                .with("period", "P31D")
                .with("consents", Map.of("serviceRequestedOn", day))
                .buys();
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.refunds()).singleElement().satisfies(refund -> assertThat(
                        refund.at("/amount/amount").asText())
                .isEqualTo("21.00"));
        assertThat(withdrawal.timeline()).anyMatch(line -> line.contains("part used"));
    }

    @Test
    @DisplayName("LAW-12 a weekly plan in its second week: every payment since the contract was made comes back")
    void allPayments() {
        Customer anna = bought("-P10D").with("period", "P7D").buys();
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.refunds()).hasSize(2);
        withdrawal.paid();
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("LAW-14 a trial that was never paid ends too, and nothing is owed")
    void trial() {
        Customer anna = bought("-P5D").with("trialUntil", "P5D").buys();
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(withdrawal.of().subjects()).containsExactly("Receipt of your withdrawal", "Your contract has ended");
        advance("P31D");
        assertThat(anna.charged("RENEWAL")).isEmpty();
    }

    @Test
    @DisplayName(
            "LAW-14 after a trial there is one right, unless the later price was not clear; nobody knows: a person decides")
    void trialThatTurnedPaid() {
        Buying trial = bought("-P30D").with("trialUntil", "-P5D");
        assertThat(Withdrawing.state(trial.with("consents", Map.of("laterPriceClear", true))
                                .buys())
                        .status())
                .isEqualTo(422);
        Withdrawing unclear = Withdrawing.stated(trial.with("consents", Map.of())
                .who("email", UUID.randomUUID() + "@example.org")
                .buys());
        assertThat(unclear.state()).isEqualTo("AWAITING_AGENT");
        Withdrawing second = Withdrawing.stated(trial.with("consents", Map.of("laterPriceClear", false))
                .who("email", UUID.randomUUID() + "@example.org")
                .buys());
        assertThat(second.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @Test
    @DisplayName(
            "the same key gives the same case; a second statement is refused while the first is open; so are other requests")
    void once() {
        Customer anna = consumer();
        String key = UUID.randomUUID().toString();
        String first = keyed(anna, key);
        assertThat(keyed(anna, key)).isEqualTo(first);
        assertThat(Withdrawing.state(anna).status()).isEqualTo(409);
        assertThat(post("/api/v1/cancellations", anna.request(), "system").status())
                .isEqualTo(409);
        assertThat(Refunding.ask(anna, "CHANGED_MIND", Map.of()).status()).isEqualTo(409);
        settle();
        assertThat(anna.orders()).containsExactly("cancel", "refund");
    }

    private String keyed(Customer anna, String key) {
        var opened = post("/api/v1/withdrawals", anna.request(), "system", "Idempotency-Key", key);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body().path("reference").asText();
    }

    @ParameterizedTest
    @CsvSource({"system", "agent"})
    @DisplayName(
            "LAW-09 a plain start in the engine is the same statement, and leaves nothing of a person in its variables")
    void engineRest(String user) {
        Customer anna = consumer();
        var started = post("/engine-rest/process-definition/key/withdrawal/start", Withdrawing.variables(anna), user);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        settle();
        Withdrawing withdrawal =
                Withdrawing.of(anna, started.body().path("businessKey").asText());
        assertThat(withdrawal.paid().outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.of().of().passed()).contains("serviceTask_endSubscription", "endEvent_refundSettled");
        List<String> kept = jdbc.sql("select v.TEXT_ from ACT_HI_VARINST v join ACT_HI_PROCINST p"
                        + " on p.ID_ = v.PROC_INST_ID_ where p.BUSINESS_KEY_ = ? and v.TEXT_ is not null")
                .param(withdrawal.reference())
                .query(String.class)
                .list();
        assertThat(kept).doesNotContain(anna.email(), anna.name(), anna.subscription());
        assertThat(post("/engine-rest/process-definition/key/withdrawal/start", Withdrawing.variables(anna), user)
                        .status())
                .as("it has ended, and everything is paid back: stated again it is taken and owes nothing")
                .isEqualTo(200);
        settle();
        assertThat(anna.orders()).containsExactly("cancel", "refund");
    }

    @Test
    @DisplayName("SMA-18 the bank gives the money back after the end: the case goes on under its own reference")
    void returned() {
        Withdrawing withdrawal = Withdrawing.stated(consumer()).paid();
        String refund = withdrawal.refunds().get(0).path("id").asText();
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        var failed = post("/demo/billing/refunds/" + refund + "/fail", null, null);
        assertThat(failed.status()).as(failed.text()).isEqualTo(200);
        settle();
        assertThat(withdrawal.state()).isEqualTo("AWAITING_AGENT");
        assertThat(withdrawal.of().task()).isEqualTo("userTask_agreeOtherMeans");
    }

    @Test
    @DisplayName("LAW-21 the export takes the statement along, and the erasure leaves nothing of what was typed")
    void exportedAndErased() {
        Customer anna = consumer();
        Withdrawing withdrawal = Withdrawing.stated(anna).paid();
        String exported = get("/api/v1/cases/" + withdrawal.reference() + "/export", "privacy")
                .text();
        assertThat(exported).contains("I withdraw from this contract.", anna.name(), anna.subscription());
        assertThat(typed(withdrawal)).containsExactly(anna.subscription());
        Deleting deletion = Deleting.asked(anna).confirmed();
        advance("P31D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(typed(withdrawal)).containsOnlyNulls();
        assertThat(get("/api/v1/cases/" + withdrawal.reference(), "privacy").text())
                .doesNotContain(anna.name(), anna.email());
    }

    private List<String> typed(Withdrawing withdrawal) {
        return jdbc.sql("select contract from withdrawal where reference = ?")
                .param(withdrawal.reference())
                .query((row, i) -> row.getString("contract"))
                .list();
    }

    @Test
    @DisplayName("SEM-18 LAW-12 a deletion of the account waits until the withdrawal's money is settled")
    void deletionWaits() {
        Customer anna = consumer();
        Deleting deletion = Deleting.asked(anna);
        Withdrawing withdrawal = Withdrawing.stated(anna);
        deletion.confirmed();
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        withdrawal.paid();
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        advance("P1D");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }
}
