package io.sortie.subscriptionend;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code subscription-end.bpmn}, once. */
@Configuration
class SubscriptionEndModel {

    static final Variable<String> SUBSCRIPTION_ID = new Variable<>("subscriptionId", String.class);

    @Bean
    RecordedVariables subscriptionEndVariables() {
        return new RecordedVariables(List.of(SUBSCRIPTION_ID));
    }
}
