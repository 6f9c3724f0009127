package io.sortie.outcomeclarification;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code outcome-clarification.bpmn}, once. */
@Configuration
class OutcomeClarificationModel {

    static final String KEY = "outcome-clarification";

    static final Variable<String> EFFECT_ID = new Variable<>("effectId", String.class);
    static final Variable<String> CLARIFICATION_DUE = new Variable<>("clarificationDue", String.class);
    static final Variable<Boolean> EFFECT_DONE = new Variable<>("effectDone", Boolean.class);

    @Bean
    RecordedVariables outcomeClarificationVariables() {
        return new RecordedVariables(List.of(EFFECT_ID, CLARIFICATION_DUE, EFFECT_DONE));
    }
}
