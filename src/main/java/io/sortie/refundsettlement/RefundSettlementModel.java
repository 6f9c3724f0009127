package io.sortie.refundsettlement;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code refund-settlement.bpmn}, once; what it is given keeps the names of its caller. */
@Configuration
class RefundSettlementModel {

    static final Variable<Boolean> PAYMENT_FAILED = new Variable<>("paymentFailed", Boolean.class);
    static final Variable<Boolean> ALL_PAID = new Variable<>("allPaid", Boolean.class);

    static final String ANSWERED = "refund.answered";
    static final String RETURNED = "refund.returned";

    /** The process that calls this one, and begins anew when a payment was returned. */
    static final String REFUND = "refund";

    @Bean
    RecordedVariables refundSettlementVariables() {
        return new RecordedVariables(List.of(PAYMENT_FAILED, ALL_PAID));
    }
}
