package io.sortie.deletiondeadline;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code deletion-deadline.bpmn}, once; what it is given keeps the names of its caller. */
@Configuration
class DeletionDeadlineModel {

    static final String EXTENSION_GRANTED = "extension.granted";

    static final Variable<Boolean> DEADLINE_EXTENDED = new Variable<>("deadlineExtended", Boolean.class);
    static final Variable<Date> ALERT_AT = new Variable<>("alertAt", Date.class);

    static final Variable<Date> DUE_AT = new Variable<>("dueAt", Date.class);

    @Bean
    RecordedVariables deletionDeadlineVariables() {
        return new RecordedVariables(List.of(DEADLINE_EXTENDED, ALERT_AT, DUE_AT));
    }
}
