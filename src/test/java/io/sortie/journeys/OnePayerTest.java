package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.CaseReference;
import io.sortie.refundfile.ChargeOwners;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A refund and a withdrawal want the same payment back at the same time: one case pays it, and the other knows [LAW-12]. */
class OnePayerTest extends RefundFaultsJourney {

    @Autowired
    private ChargeOwners owners;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FAIL_BEFORE", "FAIL_AFTER"})
    @DisplayName(
            "LAW-12 SEM-21 withdrawn while the refund waits for billing: it alone pays, and nobody has to look into it")
    void whileTheRefundIsOrdered(String mode) {
        Customer anna = consumer();
        faults.order("refund", mode, 1);
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        advance("PT10M");
        assertPaidOnceBy(refund.reference(), refund);
        assertThat(withdrawal.of().of().tasks()).isEmpty();
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.state()).as("looked at again within a day").isEqualTo("AWAITING_SETTLEMENT");
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("SEM-21 two cases in the very same moment: one owns the payment, the other when that one is over")
    void inTheSameMoment() {
        List<Refunding> cases = List.of(awaitingApproval("249.95"), awaitingApproval("249.95"));
        String charge = "INV-" + UUID.randomUUID();
        List<Boolean> owned =
                cases.stream().map(one -> CompletableFuture.supplyAsync(() -> owns(one, charge))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(owned).containsExactlyInAnyOrder(true, false);
        Refunding first = cases.get(owned.indexOf(true));
        Refunding second = cases.get(owned.indexOf(false));
        assertThat(owns(first, charge)).as("as before").isTrue();
        assertThat(owns(second, charge)).as("the first has not ordered yet").isFalse();
        first.done("finance", Map.of("decision", "DECLINE", "approvalNote", "No."));
        assertThat(owns(second, charge)).isTrue();
        assertThat(owns(first, charge)).isFalse();
    }

    @Test
    @DisplayName("LAW-12 withdrawn when the refund is on its way: the case stays open until the bank has paid it")
    void joined() {
        Customer anna = consumer();
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        advance("P2D");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        refund.bank("fail");
        advance("P1D");
        assertThat(withdrawal.state()).as("it is owed, and with finance").isEqualTo("AWAITING_SETTLEMENT");
        refund.done("finance", BY_TRANSFER);
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertPaidOnceBy(refund.reference(), refund);
    }

    @Test
    @DisplayName(
            "LAW-12 SEM-21 withdrawn after the bank failed to pay: the refund stays open and its own, and pays by other means")
    void failedBefore() {
        Customer anna = consumer();
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        refund.bank("fail");
        Withdrawing withdrawal = Withdrawing.stated(anna);
        advance("P1D");
        assertThat(withdrawal.state()).as("owed, by the other case").isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.of().of().tasks()).isEmpty();
        assertThat(owned(withdrawal)).isZero();
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(anna.orders()).as("nothing sent a second time").containsExactly("refund", "cancel");
        refund.done("finance", BY_TRANSFER);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertPaidOnceBy(refund.reference(), refund);
    }

    @Test
    @DisplayName(
            "LAW-12 paid back by transfer before: the withdrawal owes nothing, and keeps no other case from paying")
    void nothingOwed() {
        Customer anna = consumer();
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        refund.bank("fail");
        refund.done("finance", BY_TRANSFER);
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertThat(anna.orders()).containsExactly("refund", "cancel");
        assertThat(owned(withdrawal)).isZero();
    }

    private int owned(Withdrawing withdrawal) {
        return jdbc.sql("select count(*) from charge_owner where reference = ?")
                .param(withdrawal.reference())
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("LAW-12 a withdrawal that pays back itself is open until the other refund has been paid, too")
    void paysAndWaits() {
        Refunding refund = Refunding.asked(consumer(), "CHANGED_MIND", Map.of());
        Withdrawing withdrawal = chargedAgainAndWithdrawn(refund);
        bank("settle", withdrawal);
        assertThat(withdrawal.outcome()).isEqualTo("null");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        Answer again = Withdrawing.state(refund.of().customer());
        assertThat(again.status()).as("it is open: " + again.text()).isEqualTo(409);
        bank("settle", refund);
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName(
            "LAW-12 SMA-18 given back by the bank while the withdrawal waits: with finance, and not settled before")
    void givenBackMeanwhile() {
        Refunding refund = Refunding.asked(consumer(), "CHANGED_MIND", Map.of());
        Withdrawing withdrawal = chargedAgainAndWithdrawn(refund);
        bank("settle", withdrawal);
        bank("fail", withdrawal);
        assertThat(withdrawal.of().task()).isEqualTo("userTask_agreeOtherMeans");
        bank("settle", refund);
        advance("P1D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.outcome()).as("finance has not answered").isEqualTo("null");
        withdrawal.of().done("finance", BY_TRANSFER);
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.of().of().tasks()).isEmpty();
    }

    @Test
    @DisplayName("LAW-12 SMA-18 given back and answered first: the withdrawal still waits for the other refund")
    void answeredFirst() {
        Refunding refund = Refunding.asked(consumer(), "CHANGED_MIND", Map.of());
        Withdrawing withdrawal = chargedAgainAndWithdrawn(refund);
        bank("settle", withdrawal);
        bank("fail", withdrawal);
        withdrawal.of().done("finance", BY_TRANSFER);
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("null");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        bank("settle", refund);
        advance("P1D");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
    }

    /** The refund is on its way; what is charged after it, the withdrawal pays back itself. */
    private Withdrawing chargedAgainAndWithdrawn(Refunding refund) {
        Customer anna = refund.of().customer();
        post("/demo/billing/charges", Map.of("subscriptionId", anna.subscription()), null);
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(refund.refunds()).hasSize(2);
        return withdrawal;
    }

    private void bank(String answer, Withdrawing withdrawal) {
        bank(answer, withdrawal.of());
    }

    /** What this case has ordered; others have refunds of the same customer. */
    private void bank(String answer, Refunding of) {
        List<JsonNode> all = of.refunds();
        for (int one = 0; one < all.size(); one++) {
            if (all.get(one).path("key").asText().startsWith(of.reference())) {
                of.bank(answer, one);
            }
        }
        settle();
    }

    private Customer consumer() {
        return customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P10D")
                .buys();
    }

    private static void assertPaidOnceBy(String reference, Refunding refund) {
        assertThat(refund.refunds())
                .singleElement()
                .satisfies(sent -> assertThat(sent.path("key").asText()).startsWith(reference));
        assertThat(refund.of().tasks()).isEmpty();
    }

    private boolean owns(Refunding refund, String charge) {
        return owners.own(new CaseReference(refund.reference()), charge);
    }
}
