package io.sortie.outagechoice;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code outage-choice.bpmn}, once. */
@Configuration
class OutageChoiceModel {

    static final Variable<Date> ANSWER_UNTIL = new Variable<>("answerUntil", Date.class);
    static final Variable<Boolean> EXTENDED = new Variable<>("extended", Boolean.class);

    static final String REFUND_CHOSEN = "refund.chosen";
    static final String EXTENSION_CHOSEN = "extension.chosen";

    @Bean
    RecordedVariables outageChoiceVariables() {
        return new RecordedVariables(List.of(ANSWER_UNTIL, EXTENDED));
    }
}
