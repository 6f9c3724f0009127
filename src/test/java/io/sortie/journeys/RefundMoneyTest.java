package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where money could go twice, beyond what was asked for, or without the eyes it needs. */
class RefundMoneyTest extends RefundFaultsJourney {

    @Autowired
    private BillingSystem billing;

    @Test
    @DisplayName("SEM-21 SMA-18 given back after it was settled: while that case is open, nobody asks for it once more")
    void askedAgainAfterAReturn() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        refund.bank("fail");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        Answer again = Refunding.ask(refund.of().customer(), "CHANGED_MIND", Map.of());
        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.text()).contains("is being handled already");
        refund.done("finance", BY_TRANSFER);
        assertThat(Refunding.ask(refund.of().customer(), "CHANGED_MIND", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("SEM-21 SMA-18 a return while another case is open is not lost, and what it owes is nobody else's")
    void returnedWhileAnotherIsOpen() {
        Customer customer = business("249.95");
        Refunding first =
                Refunding.asked(customer, "CHANGED_MIND", asking("100.00")).approvedBy("finance");
        first.bank("settle");
        Refunding second = Refunding.asked(customer, "CHANGED_MIND", Map.of());
        assertThat(second.amount()).isEqualTo("149.95 EUR");
        first.bank("fail");
        assertThat(first.task()).isEqualTo("userTask_agreeOtherMeans");
        second.done("finance", Map.of("decision", "DECLINE", "approvalNote", "Not yet."));
        Refunding third = Refunding.asked(customer, "CHANGED_MIND", Map.of());
        assertThat(third.amount()).as("the first case owes the rest").isEqualTo("149.95 EUR");
        first.done("finance", BY_TRANSFER);
        third.approvedBy("finance");
        assertThat(third.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(third.amount()).isEqualTo("149.95 EUR");
    }

    @Test
    @DisplayName("SMA-16 SMA-19 nobody approves more than their level: a raised amount is measured by the same table")
    void raisedBeyondTheLevel() {
        Refunding refund = Refunding.asked(splashtop("1200.00"), "OTHER", Map.of());
        refund.done("agent", Map.of("judgement", "PARTIAL", "amount", "40.00", "judgementNote", "A part."));
        for (String amount : new String[] {"1200", "50.01"}) {
            Answer refused = refund.complete(
                    "supervisor", Map.of("decision", "APPROVE", "amount", amount, "approvalNote", "More is due."));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("amount");
            assertThat(refused.body().at("/errors/0/message").asText()).contains("more than this approval covers");
        }
        assertThat(refund.refunds()).isEmpty();
        refund.done("supervisor", Map.of("decision", "APPROVE", "amount", "50.00", "approvalNote", "To the limit."));
        assertThat(refund.amount()).isEqualTo("50.00 EUR");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 lowering an amount takes nobody's eyes away: both persons of the level approve it")
    void lowered() {
        Refunding refund = awaitingApproval("1249.95");
        refund.done("finance", Map.of("decision", "APPROVE", "amount", "30.00", "approvalNote", "Used for a while."));
        assertThat(refund.task()).isEqualTo("userTask_approveAsSecondPerson");
        Answer changed = refund.complete(
                "finance2", Map.of("decision", "APPROVE", "amount", "1249.95", "approvalNote", "All of it."));
        assertThat(changed.status()).isEqualTo(422);
        refund.approvedBy("finance2");
        assertThat(refund.amount()).isEqualTo("30.00 EUR");
    }

    @Test
    @DisplayName("SEM-20 SEM-23 SMA-19 a signed agreement: what an agent judges a colleague approves, however clear")
    void agreementAndLateCharge() {
        Cancelling ended = ChargeWatchTest.ended(customerOf("semrush")
                        .who("type", "BUSINESS")
                        .price("40.00", "EUR")
                        .with("signedAgreement", Map.of("refundWindow", "P30D")))
                .ended();
        post("/demo/billing/charges", Map.of("subscriptionId", ended.customer().subscription()), null);
        Answer opened = post("/api/v1/refunds", late(ended), "agent");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        Refunding refund = new Refunding(
                new Cancelling(ended.customer(), opened.body().path("reference").asText()));
        assertThat(refund.task()).isEqualTo("userTask_judgeRequest");
        refund.done("agent", Map.of("judgement", "FULL", "judgementNote", "Charged by mistake."));
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.refunds()).isEmpty();
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SEM-23 renewal was switched on again after the end: what is charged since then is in use, a person reads")
    void inUseAgain() {
        Cancelling ended = ChargeWatchTest.ended(
                        customerOf("semrush").who("type", "BUSINESS").price("40.00", "EUR"))
                .ended();
        String subscription = ended.customer().subscription();
        advance("P31D");
        assertThat(ended.outcome()).isEqualTo("ENDED");
        billing.resumeCharging(UUID.randomUUID().toString(), subscription);
        post("/demo/billing/charges", Map.of("subscriptionId", subscription), null);
        Answer opened = post("/api/v1/refunds", late(ended), "system");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        Refunding refund = new Refunding(
                new Cancelling(ended.customer(), opened.body().path("reference").asText()));
        assertThat(refund.refunds()).isEmpty();
        assertThat(refund.task()).isEqualTo("userTask_judgeRequest");
    }

    @Test
    @DisplayName("SEM-22 SMA-07 not more than was asked for: neither after help, nor by a judgement or an approval")
    void neverMoreThanAskedFor() {
        Refunding helped =
                Refunding.asked(unused("100.00"), "TECHNICAL", asking("10.00")).found("UNSOLVED");
        assertThat(helped.amount()).isEqualTo("10.00 EUR");
        assertThat(helped.shown("purchaseText")).contains("Asked for: €10.00");
        assertThat(helped.complete("agent", Map.of("decision", "APPROVE", "amount", "10.01", "approvalNote", "More."))
                        .status())
                .isEqualTo(422);
        helped.approvedBy("agent");
        assertThat(helped.refunds().get(0).at("/amount/amount").asText()).isEqualTo("10.00");
        Refunding judged = Refunding.asked(splashtop("80.00"), "OTHER", asking("10.00"));
        assertThat(judged.complete("agent", Map.of("judgement", "PARTIAL", "amount", "10.01", "judgementNote", "More."))
                        .status())
                .isEqualTo(422);
        judged.done("agent", Map.of("judgement", "FULL", "judgementNote", "All of it."));
        assertThat(judged.amount()).isEqualTo("10.00 EUR");
    }

    @Test
    @DisplayName("LAW-12 SMA-19 billing does not answer: a refund by law is granted, nobody \"checks\" it meanwhile")
    void grantedWhileBillingIsDown() {
        Customer consumer = customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P3D")
                .buys();
        faults.order("refund", "FAIL_BEFORE", 1);
        Refunding refund = Refunding.asked(consumer, "CHANGED_MIND", Map.of());
        assertThat(refund.refunds()).isEmpty();
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(get(refund.of().trackLink(), null).text())
                .contains("Your refund is granted")
                .doesNotContain("being checked", "Decided at the latest");
        advance("PT10M");
        assertThat(get(refund.of().trackLink(), null).text()).contains("Your refund is on its way");
    }

    private Map<String, Object> late(Cancelling ended) {
        return Refunding.request(ended.customer(), "CHARGED_AFTER_CANCELLATION", Refunding.chargedToday(ended));
    }

    private static Map<String, Object> asking(String amount) {
        return Map.of("requestedAmount", Map.of("amount", amount, "currency", "EUR"));
    }

    private Customer business(String price) {
        return customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price(price, "EUR")
                .buys();
    }

    /** Bought a moment ago. */
    private Customer unused(String price) {
        return customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .with("startedOn", "-P0D")
                .price(price, "EUR")
                .buys();
    }

    private Customer splashtop(String price) {
        return customerOf("splashtop")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price(price, "EUR")
                .buys();
    }
}
