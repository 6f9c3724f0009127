package io.sortie.legalhold;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code legal-hold.bpmn}, once. */
@Configuration
class LegalHoldModel {

    /** Awaited by the process that is in its waiting period. */
    static final String HOLD_PLACED = "legal-hold.placed";

    static final Variable<Boolean> REVIEW_NEEDED = new Variable<>("reviewNeeded", Boolean.class);
    static final Variable<Boolean> REFUSED = new Variable<>("refused", Boolean.class);
    static final Variable<Boolean> EVERYTHING_HELD = new Variable<>("everythingHeld", Boolean.class);
    static final Variable<Date> HOLD_UNTIL = new Variable<>("holdUntil", Date.class);

    @Bean
    RecordedVariables legalHoldVariables() {
        return new RecordedVariables(List.of(REVIEW_NEEDED, REFUSED, EVERYTHING_HELD, HOLD_UNTIL));
    }
}
