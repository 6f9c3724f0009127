package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What was paid by other means is known wherever money is about to go, and told as what it was. */
class RefundOtherMeansTest extends RefundFaultsJourney {

    @Autowired
    private BillingSystem billing;

    @Autowired
    private BillingCalls calls;

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Test
    @DisplayName("SEM-21 60 of 100 by transfer, 50 by hand in billing: the last 40 are not ordered on top")
    void byHandMeanwhile() {
        Refunding first = asking("100.00", "60.00").approvedBy("finance");
        first.bank("fail");
        first.done("finance", BY_TRANSFER);
        Refunding second = Refunding.asked(first.of().customer(), "CHANGED_MIND", Map.of());
        assertThat(second.amount()).isEqualTo("40.00 EUR");
        billing.refund(UUID.randomUUID().toString(), charge(second), Money.of("50.00", "EUR"));
        second.approvedBy("supervisor");
        assertThat(second.refunds())
                .filteredOn(sent -> key(sent).startsWith(second.reference()))
                .isEmpty();
        assertThat(second.task()).isEqualTo("userTask_agreeOtherMeans");
    }

    @Test
    @DisplayName("SEM-21 our own refund, booked late between look-up and order, is not taken for somebody else's")
    void bookedLate() {
        Refunding refund = asking("249.95", "249.95");
        String charge = charge(refund);
        faults.order("refund", "FAIL_BEFORE", 1);
        refund.approvedBy("finance");
        assertThat(refund.refunds()).isEmpty();
        Money amount = Money.of("249.95", "EUR");
        String key = refund.reference() + ":refund:" + charge;
        calls.afterTheNext("lookUp", () -> CompletableFuture.runAsync(() -> billing.refund(key, charge, amount))
                .join());
        advance("PT10M");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.of().tasks()).isEmpty();
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.subjects()).contains(ON_ITS_WAY);
    }

    @Test
    @DisplayName("SEM-21 somebody paid it back in billing before finance answered: no transfer on top of it")
    void paidBackWhileFinanceWaits() {
        Refunding refund = asking("100.00", "60.00").approvedBy("finance");
        refund.bank("fail");
        billing.refund(UUID.randomUUID().toString(), charge(refund), Money.of("60.00", "EUR"));
        Answer refused = refund.complete("finance", BY_TRANSFER);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("has been paid back meanwhile");
        refund.done("finance", Map.of("means", "ALREADY_PAID", "paymentNote", "By hand, last week."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @ParameterizedTest
    @CsvSource({"BANK_TRANSFER, 40.00, 409", "CREDIT, 40.00, 409", "BANK_TRANSFER, 10.00, 204"})
    @DisplayName(
            "SEM-21 40 of 100 failed and 40 were paid back by hand: they are not paid once more; 10 are another matter")
    void partPaidBack(String means, String byHand, int status) {
        Refunding refund = asking("100.00", "40.00").approvedBy("agent");
        refund.bank("fail");
        billing.refund(UUID.randomUUID().toString(), charge(refund), Money.of(byHand, "EUR"));
        Map<String, Object> answers = new HashMap<>(BY_TRANSFER);
        answers.put("means", means);
        Answer answered = refund.complete("finance", answers);
        assertThat(answered.status()).as(answered.text()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 409", "10.00, 409", "40.00, 204"})
    @DisplayName(
            "SEM-21 \"had been paid back already\" counts only where billing's books show it: finance may mix up two cases")
    void notPaidBack(String byHand, int status) {
        Refunding refund = asking("100.00", "40.00").approvedBy("agent");
        refund.bank("fail");
        if (!byHand.equals("0")) {
            billing.refund(UUID.randomUUID().toString(), charge(refund), Money.of(byHand, "EUR"));
        }
        Answer answered =
                refund.complete("finance", Map.of("means", "ALREADY_PAID", "paymentNote", "By hand, I believe."));
        assertThat(answered.status()).as(answered.text()).isEqualTo(status);
        assertThat(answered.text().contains("has not been paid back")).isEqualTo(status == 409);
    }

    @Test
    @DisplayName("SEM-21 LAW-12 consent is on record only with how it was given")
    void howTheyConsented() {
        Refunding refund = asking("100.00", "60.00").approvedBy("finance");
        refund.bank("fail");
        Map<String, Object> answers = new HashMap<>(BY_TRANSFER);
        answers.remove("consentChannel");
        Answer refused = refund.complete("finance", answers);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("consentChannel");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"BANK_TRANSFER, by bank transfer", "CREDIT, as a credit", "ALREADY_PAID, had been paid back already"})
    @DisplayName("SMA-19 the customer reads by which means, and nothing of a statement where no bank paid")
    void toldByWhichMeans(String means, String words) {
        Refunding refund = asking("100.00", "60.00").approvedBy("finance");
        refund.bank("fail");
        Map<String, Object> answers = new HashMap<>(BY_TRANSFER);
        answers.put("means", means);
        if (means.equals("ALREADY_PAID")) {
            billing.refund(UUID.randomUUID().toString(), charge(refund), Money.of("60.00", "EUR"));
        }
        refund.done("finance", answers);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        String told = refund.of().customer().mail("Your refund").path("text").asText();
        assertThat(told).contains(words, "€60.00").doesNotContain("has been paid out", "shows on your statement");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FAIL_BEFORE", "FAIL_AFTER", "TIMEOUT_AFTER"})
    @DisplayName("SEM-21 SMA-19 a credit is booked in billing before it is told, once, whatever fails in between")
    void credited(String mode) {
        Refunding refund = asking("100.00", "60.00").approvedBy("finance");
        refund.bank("fail");
        faults.order("credit", mode, 1);
        Map<String, Object> answers = new HashMap<>(BY_TRANSFER);
        answers.put("means", "CREDIT");
        refund.done("finance", answers);
        assertThat(refund.outcome()).as("not told before it is booked").isNotEqualTo("SETTLED");
        advance("PT10M");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(jdbc.sql("select sum(amount) from sandbox_operation where kind = 'credit' and subscription_id = ?")
                        .param(refund.of().customer().subscription())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("60.00");
    }

    @Test
    @DisplayName("SEM-21 both payments of a closed case come back: one process, each is paid by other means once")
    void bothComeBack() throws Exception {
        Refunding refund = chargedTwiceAfterCancelling();
        settle();
        refund.bank("settle", 0);
        refund.bank("settle", 1);
        settle();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        refund.bank("fail", 0);
        refund.bank("fail", 1);
        settle();
        assertThat(refund.of().tasks()).hasSize(1);
        refund.done("finance", BY_TRANSFER);
        while (!refund.of().tasks().isEmpty()) {
            refund.done("finance", BY_TRANSFER);
        }
        assertThat(refund.of().timeline().stream().filter(line -> line.contains("Other means of payment were agreed")))
                .hasSizeBetween(1, 2);
    }

    @Test
    @DisplayName(
            "SEM-21 finance answers for what has been paid meanwhile: refused, instead of a transfer booked nowhere")
    void nothingFailedAnyMore() {
        Refunding refund = asking("100.00", "60.00").approvedBy("finance");
        refund.bank("fail");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        jdbc.sql("update refund_payment set status = 'OTHER_MEANS', failure = 'BANK_TRANSFER' where reference = ?")
                .param(refund.reference())
                .update();
        Answer refused = refund.complete("finance", BY_TRANSFER);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("nothing is left to be paid in another way");
        jdbc.sql("update refund_payment set status = 'FAILED' where reference = ?")
                .param(refund.reference())
                .update();
        refund.done("finance", BY_TRANSFER);
    }

    @Test
    @DisplayName("CON-09 a late charge that was paid back by transfer is not found once more by the watch")
    void watched() {
        Refunding refund = chargedTwiceAfterCancelling();
        settle();
        refund.bank("fail", 0);
        refund.bank("fail", 1);
        settle();
        refund.done("finance", BY_TRANSFER);
        if (refund.outcome() == null) {
            refund.done("finance", BY_TRANSFER);
        }
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        advance("P31D");
        assertThat(get("/api/v1/cases?subscriptionId=" + refund.of().customer().subscription(), "system")
                        .text())
                .contains("cancellation");
        assertThat(jdbc.sql("select count(*) from watched_charge w join case_file c on c.reference = w.reference"
                                + " where c.subscription_id = ?")
                        .param(refund.of().customer().subscription())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("SMA-18 an event with a long name is of no concern, and answered as such")
    void longName() throws Exception {
        String body = json.writeValueAsString(
                Map.of("type", "customer.subscription.payment-method.updated", "data", Map.of("key", "x")));
        String id = "evt_" + UUID.randomUUID();
        long now = Instant.now().getEpochSecond();
        List<String> headers = List.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                new Webhook(secret).sign(id, now, body));
        Answer taken = post("/api/v1/billing-events", body, null, headers.toArray(String[]::new));
        assertThat(taken.status()).as(taken.text()).isEqualTo(204);
    }

    private Refunding asking(String price, String amount) {
        Customer customer = customerOf("semrush")
                .who("type", "BUSINESS")
                .who("locale", "en")
                .with("startedOn", "-P3D")
                .price(price, "EUR")
                .buys();
        return Refunding.asked(
                customer, "CHANGED_MIND", Map.of("requestedAmount", Map.of("amount", amount, "currency", "EUR")));
    }

    private static String charge(Refunding refund) {
        return Refunding.bill(refund.of().customer())
                .path("charges")
                .get(0)
                .path("id")
                .asText();
    }

    private static String key(JsonNode sent) {
        return sent.path("key").asText();
    }
}
