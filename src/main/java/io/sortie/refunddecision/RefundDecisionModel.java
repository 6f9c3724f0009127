package io.sortie.refunddecision;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code refund-decision.bpmn}, once; what it is given keeps the names of its caller. */
@Configuration
class RefundDecisionModel {

    static final Variable<Boolean> AGENT_DECIDES = new Variable<>("agentDecides", Boolean.class);
    static final Variable<Boolean> REFUND_GRANTED = new Variable<>("refundGranted", Boolean.class);
    static final Variable<Boolean> CUSTOMER_CHOOSES = new Variable<>("customerChooses", Boolean.class);

    @Bean
    RecordedVariables refundDecisionVariables() {
        return new RecordedVariables(List.of(AGENT_DECIDES, REFUND_GRANTED, CUSTOMER_CHOOSES));
    }
}
