package io.sortie.accountdeletion;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code account-deletion.bpmn}, once. */
@Configuration
class AccountDeletionModel {

    static final String KEY = "account-deletion";
    static final String DELETION_REVOKED = "deletion.revoked";

    static final Variable<String> BRAND = new Variable<>("brand", String.class);
    static final Variable<String> LINK_LIFE = new Variable<>("linkLife", String.class);
    static final Variable<Boolean> CONFIRMED = new Variable<>("confirmed", Boolean.class);
    static final Variable<Boolean> LINK_UNDELIVERABLE = new Variable<>("linkUndeliverable", Boolean.class);
    static final Variable<Date> WAIT_UNTIL = new Variable<>("waitUntil", Date.class);
    static final Variable<Date> DUE_AT = new Variable<>("dueAt", Date.class);
    static final Variable<String> LOOK_EVERY = new Variable<>("lookEvery", String.class);
    static final Variable<String> HOLD_DUE = new Variable<>("holdDue", String.class);
    static final Variable<String> KEEP_DUE = new Variable<>("keepDue", String.class);
    static final Variable<Boolean> REFUSED = new Variable<>("refused", Boolean.class);

    @Bean
    RecordedVariables accountDeletionVariables() {
        return new RecordedVariables(List.of(
                BRAND,
                LINK_LIFE,
                CONFIRMED,
                LINK_UNDELIVERABLE,
                WAIT_UNTIL,
                DUE_AT,
                LOOK_EVERY,
                HOLD_DUE,
                KEEP_DUE,
                REFUSED));
    }
}
