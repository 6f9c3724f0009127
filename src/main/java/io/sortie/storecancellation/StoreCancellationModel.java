package io.sortie.storecancellation;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code store-cancellation.bpmn}, once. */
@Configuration
class StoreCancellationModel {

    static final Variable<String> STORE_FOLLOW_UP = new Variable<>("storeFollowUp", String.class);
    static final Variable<Boolean> ENDED_AT_STORE = new Variable<>("endedAtStore", Boolean.class);

    static final String REPORTED = "store-cancellation.reported";

    @Bean
    RecordedVariables storeCancellationVariables() {
        return new RecordedVariables(List.of(STORE_FOLLOW_UP, ENDED_AT_STORE));
    }
}
