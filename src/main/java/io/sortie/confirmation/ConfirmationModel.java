package io.sortie.confirmation;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code confirmation.bpmn}, once. */
@Configuration
class ConfirmationModel {

    static final Variable<String> LINK_LIFE = new Variable<>("linkLife", String.class);
    static final Variable<Date> LINK_EXPIRES_AT = new Variable<>("linkExpiresAt", Date.class);
    static final Variable<Boolean> CONFIRMED = new Variable<>("confirmed", Boolean.class);
    static final Variable<Boolean> LINK_UNDELIVERABLE = new Variable<>("linkUndeliverable", Boolean.class);
    static final Variable<Date> CONFIRMED_AT = new Variable<>("confirmedAt", Date.class);

    static final String LINK_HANDED_OVER = "confirmation-link.handed-over";
    static final String CONFIRMATION_RECEIVED = "confirmation.received";
    static final String NEW_LINK_REQUESTED = "confirmation-link.requested";

    @Bean
    RecordedVariables confirmationVariables() {
        return new RecordedVariables(List.of(LINK_LIFE, LINK_EXPIRES_AT, CONFIRMED, CONFIRMED_AT, LINK_UNDELIVERABLE));
    }
}
