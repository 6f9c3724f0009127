package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.refundsettlement.ReturnSweep;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that comes back when its owner's account has been erased is still owed [SMA-18]. */
class ReturnAfterErasureTest extends RefundFaultsJourney {

    @Autowired
    private ReturnSweep sweep;

    @Autowired
    private BillingSystem billing;

    @Test
    @DisplayName(
            "SMA-18 LAW-21 given back after the account was erased: finance has it, and nothing waits for an address")
    void afterErasure() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("settle");
        Deleting deletion = Deleting.asked(refund.of().customer()).confirmed();
        advance("P32D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        jdbc.sql("update sandbox_operation set status = 'FAILED' where op_key like ?")
                .param(refund.reference() + ":refund:%")
                .update();
        advance("P1DT1S");
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        Charge charge = billing.charges(refund.of().customer().subscription()).get(0);
        billing.refund("BY-HAND-" + refund.reference(), charge.id(), Money.of("249.95", "EUR"));
        refund.done(
                "finance",
                Map.of("means", "ALREADY_PAID", "paymentNote", "Paid out at the desk before the account was erased."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.of().tasks()).isEmpty();
    }
}
