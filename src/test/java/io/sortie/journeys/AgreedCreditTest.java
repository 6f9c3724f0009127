package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingRefused;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A credit that the customer agreed to is booked while other things happen: once, or not at all [SEM-21]. */
class AgreedCreditTest extends RefundFaultsJourney {

    private static final String FINANCE = "userTask_agreeOtherMeans";

    @Autowired
    private BillingSystem billing;

    @Autowired
    private BillingCalls calls;

    @Test
    @DisplayName(
            "SEM-21 R6 credited, answer lost, the repeat refused: a person finds out, and finance pays nothing on top")
    void repeatRefused() {
        Refunding refund = failed();
        provider.guarantees(false, "PT24H");
        faults.order("credit", "FAIL_AFTER", 1);
        calls.afterTheNext("credit", () -> {
            throw new BillingRefused("this key was used before");
        });
        refund.done("finance", credit());
        advance("PT1M");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(refund.of().tasks())
                .noneMatch(task -> FINANCE.equals(task.path("taskDefinitionKey").asText()));
        assertThat(refund.of().timeline()).noneMatch(line -> line.contains("could not be booked"));
        Clarifying clarifying = Clarifying.of(refund.of());
        assertThat(clarifying.shown("lookText")).contains("credits of the subscription", "€249.95");
        assertThat(clarifying
                        .submits("outcome", "DONE", NOTE, "Seen.", "foundAmount", "249.94", "foundCurrency", "EUR")
                        .status())
                .isEqualTo(422);
        clarifying.answers("outcome", "DONE", NOTE, "Seen.", "foundAmount", "249.95", "foundCurrency", "EUR");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(credited(refund)).isEqualByComparingTo("249.95");
    }

    @Test
    @DisplayName(
            "SEM-21 paid back by hand between finance's answer and the booking: no credit on top, finance looks again")
    void paidBackMeanwhile() {
        Refunding refund = failed();
        calls.afterTheNext("charges", () -> CompletableFuture.runAsync(() -> byHand(refund))
                .join());
        refund.done("finance", credit());
        assertThat(refund.task()).isEqualTo(FINANCE);
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("has been paid back meanwhile"));
        assertThat(credited(refund)).isZero();
        refund.done("finance", Map.of("means", "ALREADY_PAID", "paymentNote", "By hand."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("SEM-21 R6 the same when the credit may have been booked before: that a person finds out first")
    void paidBackAfterTheFirstTry() {
        Refunding refund = failed();
        faults.order("credit", "FAIL_BEFORE", 1);
        refund.done("finance", credit());
        byHand(refund);
        advance("PT1M");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(refund.of().timeline()).noneMatch(line -> line.contains("has been paid back meanwhile"));
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "No such credit.");
        assertThat(refund.task()).isEqualTo(FINANCE);
        assertThat(credited(refund)).isZero();
    }

    private Refunding failed() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("fail");
        assertThat(refund.task()).isEqualTo(FINANCE);
        return refund;
    }

    private static Map<String, Object> credit() {
        Map<String, Object> answers = new HashMap<>(BY_TRANSFER);
        answers.put("means", "CREDIT");
        return answers;
    }

    private void byHand(Refunding refund) {
        String charge = Refunding.bill(refund.of().customer())
                .path("charges")
                .get(0)
                .path("id")
                .asText();
        billing.refund(UUID.randomUUID().toString(), charge, Money.of("249.95", "EUR"));
    }

    private BigDecimal credited(Refunding refund) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) from sandbox_operation where kind = 'credit' and subscription_id = ?")
                .param(refund.of().customer().subscription())
                .query(BigDecimal.class)
                .single();
    }
}
