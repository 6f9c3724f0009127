package io.sortie.incomingmail;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code incoming-mail.bpmn}, once. */
@Configuration
class IncomingMailModel {

    static final String KEY = "incoming-mail";

    static final Variable<String> SORT_DUE = new Variable<>("sortDue", String.class);
    static final Variable<Boolean> CASE_OPENED = new Variable<>("caseOpened", Boolean.class);
    static final Variable<Boolean> ADDED_TO_CASE = new Variable<>("addedToCase", Boolean.class);

    @Bean
    RecordedVariables incomingMailVariables() {
        return new RecordedVariables(List.of(SORT_DUE, CASE_OPENED, ADDED_TO_CASE));
    }
}
