package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Billing fails while it pays back: the money goes once, or a person is asked [SEM-21, SMA-16]. */
class RefundFaultsTest extends RefundFaultsJourney {

    private static final String WHOLE_RETRY_CYCLE = "PT8H";
    private static final int MORE_THAN_ALL_TRIES = 50;

    @Autowired
    BillingSystem billing;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FAIL_BEFORE", "FAIL_AFTER", "TIMEOUT_AFTER"})
    @DisplayName("a refund that fails, and then a look-up that fails, end in one refund, told once")
    void exactlyOnce(String mode) {
        Refunding refund = awaitingApproval("249.95");
        faults.order("refund", mode, 1).order("lookup", "FAIL_BEFORE", 1);
        refund.approvedBy("finance");
        assertThat(faults.fired("refund")).isEqualTo(1);
        assertThat(refund.refunds()).hasSize(mode.equals("FAIL_BEFORE") ? 0 : 1);
        assertThat(refund.subjects()).doesNotContain(ON_ITS_WAY);
        advance("PT3M");
        assertThat(faults.fired("lookup")).isEqualTo(1);
        advance(WHOLE_RETRY_CYCLE);
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.sendings()).isEqualTo(mode.equals("FAIL_BEFORE") ? 2 : 1);
        assertThat(refund.subjects()).containsOnlyOnce(ON_ITS_WAY);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @Test
    @DisplayName("the answer lost, an operator's retry two days later, the key forgotten: looked up, not sent again")
    void operatorTwoDaysLater() {
        Refunding refund = awaitingApproval("249.95");
        provider.guarantees(true, "PT24H");
        faults.order("refund", "FAIL_AFTER", 1).order("lookup", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        refund.approvedBy("finance");
        advance(WHOLE_RETRY_CYCLE);
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        faults.clear();
        advance("P2D");
        new Cockpit(this).repair(refund.of());
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.sendings()).isEqualTo(1);
        assertThat(refund.subjects()).containsOnlyOnce(ON_ITS_WAY);
    }

    @Test
    @DisplayName("another node has the lease: nobody else sends, and after it is lost the refund is looked up first")
    void leaseOfAnotherNode() {
        Refunding refund = awaitingApproval("249.95");
        faults.order("refund", "FAIL_AFTER", 1);
        refund.approvedBy("finance");
        leaseUntil(refund, Instant.now().plusSeconds(3600));
        advance("PT10M");
        assertThat(refund.state()).as("approved: nobody checks it any more").isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.sendings()).isEqualTo(1);
        leaseUntil(refund, Instant.now().minusSeconds(1));
        advance("PT4H");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.sendings()).isEqualTo(1);
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SEM-23 two payments in one case, each answer lost once: each is paid back once")
    void twoPayments() {
        Refunding refund = chargedTwiceAfterCancelling();
        faults.order("refund", "FAIL_AFTER", 2);
        settle();
        assertThat(refund.refunds()).hasSize(1);
        advance("PT30S");
        assertThat(faults.fired("refund")).isEqualTo(2);
        advance("PT10M");
        assertThat(refund.refunds())
                .hasSize(2)
                .allSatisfy(paid -> assertThat(paid.path("attempts").asInt()).isEqualTo(1));
        assertThat(refund.sendings()).isEqualTo(2);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"249.95", "20"})
    @DisplayName(
            "somebody has paid back by hand meanwhile, all or a part: nothing is sent, nothing promised, finance looks")
    void paidBackByHand(String byHand) {
        Refunding refund = awaitingApproval("249.95");
        byHand(refund, byHand);
        refund.approvedBy("finance");
        assertThat(refund.sendings()).isZero();
        assertWithFinance(refund, "had been paid back since the request");
        refund.done("finance", Map.of("means", "ALREADY_PAID", "paymentNote", "Paid back on the phone."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("paid back by hand after a try that nobody can be asked about: billing itself refuses, finance looks")
    void refusedByBilling() {
        Refunding refund = awaitingApproval("249.95");
        provider.guarantees(false, "PT24H");
        faults.order("refund", "FAIL_BEFORE", 1);
        refund.approvedBy("finance");
        byHand(refund, "249.95");
        advance("PT10M");
        assertThat(refund.sendings()).isEqualTo(2);
        assertWithFinance(refund, "billing refused the order");
        assertThat(refund.refunds()).hasSize(1);
    }

    private void assertWithFinance(Refunding refund, String why) {
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.shown("failureText")).contains("€249.95", why);
        assertThat(refund.subjects()).doesNotContain(ON_ITS_WAY);
        assertThat(refund.of().timeline())
                .noneMatch(line -> line.contains("was ordered"))
                .anyMatch(line -> line.contains("could not go back to the original means of payment"));
    }

    private void byHand(Refunding refund, String amount) {
        JsonNode charge = Refunding.bill(refund.of().customer()).path("charges").path(0);
        billing.refund("BY-HAND-" + refund.reference(), charge.path("id").asText(), Money.of(amount, "EUR"));
    }

    private void leaseUntil(Refunding refund, Instant until) {
        jdbc.sql("update effect set lease_until = ?, lease_owner = 'another node' where reference = ?")
                .params(Timestamp.from(until), refund.reference())
                .update();
    }
}
