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

    /** What was known of the hold has changed: whoever examines it, or will, looks at it anew. */
    static final String HOLD_CHANGED = "legal-hold.changed";

    /** Awaited by a case of the same account that would erase something. */
    static final String HOLD_RELEASED = "legal-hold.released";

    static final Variable<Boolean> REVIEW_NEEDED = new Variable<>("reviewNeeded", Boolean.class);
    static final Variable<Boolean> REFUSED = new Variable<>("refused", Boolean.class);
    static final Variable<Boolean> EVERYTHING_HELD = new Variable<>("everythingHeld", Boolean.class);
    static final Variable<Boolean> PAST_DUE_DATE = new Variable<>("pastDueDate", Boolean.class);
    static final Variable<Date> HOLD_UNTIL = new Variable<>("holdUntil", Date.class);

    @Bean
    RecordedVariables legalHoldVariables() {
        return new RecordedVariables(List.of(REVIEW_NEEDED, REFUSED, EVERYTHING_HELD, PAST_DUE_DATE, HOLD_UNTIL));
    }
}
