package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to a refund is lost, and nobody can be asked: a supervisor finds out, and no mistake pays twice (R6). */
class RefundUnknownTest extends RefundFaultsJourney {

    private static final DateTimeFormatter ENGINES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Autowired
    private BillingSystem billing;

    @Test
    @DisplayName("R6 SMA-16 the form names payment, key, amount and why it is urgent; found done, the case goes on")
    void foundDone() {
        Refunding refund = unknown("FAIL_AFTER");
        Clarifying clarifying = Clarifying.of(refund.of());
        assertThat(clarifying.shown("orderedText")).startsWith("Pay back · INV-");
        assertThat(clarifying.shown("effectKey")).startsWith(refund.reference() + ":refund:INV-");
        assertThat(clarifying.shown("lookText")).contains("refunds of the payment", "€249.95");
        assertThat(clarifying.shown("dueText")).startsWith("The customer waits for money.");
        Instant due = OffsetDateTime.parse(clarifying.task().path("due").asText(), ENGINES)
                .toInstant();
        assertThat(Duration.between(now(), due)).isBetween(Duration.ofHours(3), Duration.ofHours(4));
        for (String[] wrong : new String[][] {{"249.94", "EUR"}, {"0", "EUR"}, {"249.95", "USD"}, {"250", "EUR"}}) {
            Answer refused = clarifying.submits(
                    "outcome", "DONE", NOTE, "Seen.", "foundAmount", wrong[0], "foundCurrency", wrong[1]);
            assertThat(refused.status()).as(wrong[0]).isEqualTo(422);
        }
        found(refund);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.sendings()).isEqualTo(1);
        assertThat(refund.refunds()).hasSize(1);
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ARRIVED, SETTLED", "CAME_BACK, null"})
    @DisplayName(
            "R6 SMA-17 found booked under a number that is not ours, no news can ever come: finance's enquiry at the bank counts")
    void foundUnderAnotherNumber(String said, String outcome) {
        Refunding refund = unknown("FAIL_BEFORE");
        String charge = Refunding.bill(refund.of().customer())
                .path("charges")
                .path(0)
                .path("id")
                .asText();
        billing.refund("BY-HAND-" + refund.reference(), charge, Money.of("249.95", "EUR"));
        found(refund);
        reliable();
        advance("P55D");
        refund.done("finance", Map.of("bankAnswer", said, "followUpNote", "I asked them."));
        assertThat(refund.outcome()).isEqualTo(outcome);
        if (outcome.equals("null")) {
            assertThat(refund.shown("failureText")).contains("the bank says that it came back");
            refund.done("finance", BY_TRANSFER);
            assertThat(refund.outcome()).isEqualTo("SETTLED");
        }
    }

    @Test
    @DisplayName("R6 found not done: sent once more, one refund")
    void foundNotDone() {
        Refunding refund = unknown("FAIL_BEFORE");
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "No such refund.");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.sendings()).isEqualTo(2);
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("R6 found done by mistake: billing shows the payment as kept, so a person is asked again")
    void wronglyDone() {
        Refunding refund = unknown("FAIL_BEFORE");
        String first = Clarifying.of(refund.of()).task().path("id").asText();
        found(refund);
        assertThat(Clarifying.of(refund.of()).task().path("id").asText()).isNotEqualTo(first);
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("the other system does not show it"));
        assertThat(refund.subjects()).doesNotContain(ON_ITS_WAY);
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "It was another customer's.");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "R6 found not done by mistake: billing shows that it was paid back, so nothing is sent and finance looks")
    void wronglyNotDone() {
        Refunding refund = unknown("FAIL_AFTER");
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "I did not look well.");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.sendings()).isEqualTo(1);
        assertThat(refund.refunds()).hasSize(1);
        refund.done("finance", Map.of("means", "ALREADY_PAID", "paymentNote", "It was there all the time."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("R6 two payments, one unknown: the other is not sent again, and both go on after the answer")
    void oneOfTwo() {
        Refunding refund = chargedTwiceAfterCancelling();
        provider.guarantees(false, "PT10S");
        faults.order("refund", "FAIL_AFTER", 1);
        settle();
        advance("PT1M");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        String amount = refund.refunds().get(0).path("amount").path("amount").asText();
        String currency =
                refund.refunds().get(0).path("amount").path("currency").asText();
        Clarifying.of(refund.of())
                .answers("outcome", "DONE", NOTE, "Seen.", "foundAmount", amount, "foundCurrency", currency);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(2);
        assertThat(refund.sendings()).isEqualTo(2);
    }

    private void found(Refunding refund) {
        Clarifying.of(refund.of())
                .answers("outcome", "DONE", NOTE, "Seen.", "foundAmount", "249,95", "foundCurrency", "eur");
    }

    /** The refund was sent once, its answer is lost, nobody can be asked, the key is not honoured any more. */
    private Refunding unknown(String mode) {
        Refunding refund = awaitingApproval("249.95");
        provider.guarantees(false, "PT10S");
        faults.order("refund", mode, 1);
        refund.approvedBy("finance");
        advance("PT1M");
        assertThat(faults.fired("refund")).isEqualTo(1);
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(refund.sendings()).isEqualTo(1);
        return refund;
    }
}
