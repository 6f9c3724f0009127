package io.sortie.deletionpreparation;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code deletion-preparation.bpmn}, once; what it is given keeps the names of its caller. */
@Configuration
class DeletionPreparationModel {

    static final Variable<Boolean> SUBSCRIPTIONS_RUNNING = new Variable<>("subscriptionsRunning", Boolean.class);
    static final Variable<Boolean> MONEY_SETTLED = new Variable<>("moneySettled", Boolean.class);
    static final Variable<Boolean> ALL_CLEAR = new Variable<>("allClear", Boolean.class);
    static final Variable<Date> DUE_AT = new Variable<>("dueAt", Date.class);
    static final Variable<String> SUBSCRIPTION_ID = new Variable<>("subscriptionId", String.class);

    @Bean
    RecordedVariables deletionPreparationVariables() {
        return new RecordedVariables(List.of(SUBSCRIPTIONS_RUNNING, MONEY_SETTLED, ALL_CLEAR, DUE_AT, SUBSCRIPTION_ID));
    }
}
