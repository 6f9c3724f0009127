package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A refund and a withdrawal want the same payment back at the same time: one case pays it, and the other knows [LAW-12]. */
class OnePayerTest extends RefundFaultsJourney {

    @Autowired
    private BillingCalls calls;

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
    @DisplayName("LAW-12 both opened in the same moment: whichever orders first pays, the other orders nothing")
    void openedTogether() {
        Customer anna = consumer();
        calls.afterTheNext("charges", () -> CompletableFuture.runAsync(
                        () -> assertThat(Withdrawing.state(anna).status()).isEqualTo(201))
                .join());
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        advance("PT10M");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(sendings(anna)).isEqualTo(1);
        refund.bank("settle");
        advance("P1D");
        assertThat(open(anna)).isZero();
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

    private int sendings(Customer anna) {
        return jdbc.sql(
                        "select count(*) from sandbox_call k join case_file c on k.op_key like c.reference || ':refund:%'"
                                + " where k.operation = 'refund' and c.subscription_id = ?")
                .param(anna.subscription())
                .query(Integer.class)
                .single();
    }

    private int open(Customer anna) {
        return jdbc.sql("select count(*) from case_file where subscription_id = ? and outcome is null")
                .param(anna.subscription())
                .query(Integer.class)
                .single();
    }
}
