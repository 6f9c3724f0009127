package io.sortie.undeliveredmail;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code undelivered-mail.bpmn}, once. */
@Configuration
class UndeliveredMailModel {

    static final String KEY = "undelivered-mail";

    static final Variable<String> MAIL_ID = new Variable<>("mailId", String.class);
    static final Variable<String> REACH_DUE = new Variable<>("reachDue", String.class);
    static final Variable<Boolean> SEND_AGAIN = new Variable<>("sendAgain", Boolean.class);
    static final Variable<Boolean> MAIL_SENT = new Variable<>("mailSent", Boolean.class);
    static final Variable<Boolean> CUSTOMER_REACHED = new Variable<>("customerReached", Boolean.class);

    static final String LINK_UNDELIVERABLE = "confirmation-link.undeliverable";

    static final String COMPLETION_UNDELIVERABLE = "completion-mail.undeliverable";

    @Bean
    RecordedVariables undeliveredMailVariables() {
        return new RecordedVariables(List.of(MAIL_ID, REACH_DUE, SEND_AGAIN, MAIL_SENT, CUSTOMER_REACHED));
    }
}
