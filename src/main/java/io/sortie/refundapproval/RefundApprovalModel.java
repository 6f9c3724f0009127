package io.sortie.refundapproval;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code refund-approval.bpmn}, once. */
@Configuration
class RefundApprovalModel {

    static final String SECOND_TASK = "userTask_approveAsSecondPerson";

    static final Variable<Boolean> APPROVAL_NEEDED = new Variable<>("approvalNeeded", Boolean.class);
    static final Variable<Boolean> SECOND_PERSON_NEEDED = new Variable<>("secondPersonNeeded", Boolean.class);
    static final Variable<String> FIRST_GROUP = new Variable<>("firstGroup", String.class);
    static final Variable<String> SECOND_GROUP = new Variable<>("secondGroup", String.class);
    static final Variable<String> STAND_IN_GROUP = new Variable<>("standInGroup", String.class);
    static final Variable<Boolean> REFUND_GRANTED = new Variable<>("refundGranted", Boolean.class);

    @Bean
    RecordedVariables refundApprovalVariables() {
        return new RecordedVariables(List.of(
                APPROVAL_NEEDED, SECOND_PERSON_NEEDED, FIRST_GROUP, SECOND_GROUP, STAND_IN_GROUP, REFUND_GRANTED));
    }
}
