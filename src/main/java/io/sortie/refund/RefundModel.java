package io.sortie.refund;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code refund.bpmn}, once. */
@Configuration
class RefundModel {

    static final String KEY = "refund";

    static final Variable<String> BRAND = new Variable<>("brand", String.class);
    static final Variable<String> REGIME = new Variable<>("regime", String.class);
    static final Variable<Boolean> HELP_NEEDED = new Variable<>("helpNeeded", Boolean.class);
    static final Variable<Date> HELP_UNTIL = new Variable<>("helpUntil", Date.class);
    static final Variable<String> HELP_DUE = new Variable<>("helpDue", String.class);
    static final Variable<Boolean> AGENT_DECIDES = new Variable<>("agentDecides", Boolean.class);
    static final Variable<String> JUDGE_DUE = new Variable<>("judgeDue", String.class);
    static final Variable<String> APPROVAL_DUE = new Variable<>("approvalDue", String.class);
    static final Variable<Boolean> REFUND_GRANTED = new Variable<>("refundGranted", Boolean.class);
    static final Variable<Boolean> PROBLEM_SOLVED = new Variable<>("problemSolved", Boolean.class);
    static final Variable<Boolean> EXTENDED = new Variable<>("extended", Boolean.class);
    static final Variable<Date> PROMISE_UNTIL = new Variable<>("promiseUntil", Date.class);
    static final Variable<Date> FOLLOW_UP_AT = new Variable<>("followUpAt", Date.class);
    static final Variable<Date> ESCALATION_AT = new Variable<>("escalationAt", Date.class);
    static final Variable<String> LOOK_EVERY = new Variable<>("lookEvery", String.class);
    static final Variable<String> OTHER_MEANS_DUE = new Variable<>("otherMeansDue", String.class);

    @Bean
    RecordedVariables refundVariables() {
        return new RecordedVariables(List.of(
                BRAND,
                REGIME,
                HELP_NEEDED,
                HELP_UNTIL,
                HELP_DUE,
                AGENT_DECIDES,
                JUDGE_DUE,
                APPROVAL_DUE,
                REFUND_GRANTED,
                PROBLEM_SOLVED,
                EXTENDED,
                PROMISE_UNTIL,
                FOLLOW_UP_AT,
                ESCALATION_AT,
                LOOK_EVERY,
                OTHER_MEANS_DUE));
    }
}
