package io.sortie.withdrawal;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code withdrawal.bpmn}, once. */
@Configuration
class WithdrawalModel {

    static final String KEY = "withdrawal";

    /** The process that pays back, called or begun anew by the bank's news. */
    static final String REFUND = "refund";

    static final Variable<String> BRAND = new Variable<>("brand", String.class);
    static final Variable<String> EXAMINE_WITHIN = new Variable<>("examineWithin", String.class);
    static final Variable<String> CLEAR_UP_DUE = new Variable<>("clearUpDue", String.class);
    static final Variable<Boolean> RIGHT_CLEAR = new Variable<>("rightClear", Boolean.class);
    static final Variable<Boolean> STATEMENT_STANDS = new Variable<>("statementStands", Boolean.class);
    static final Variable<Boolean> ALL_PAID_BACK = new Variable<>("allPaidBack", Boolean.class);
    static final Variable<String> LOOK_EVERY = new Variable<>("lookEvery", String.class);
    static final Variable<Boolean> MONEY_OWED = new Variable<>("moneyOwed", Boolean.class);

    @Bean
    RecordedVariables withdrawalVariables() {
        return new RecordedVariables(List.of(
                BRAND,
                EXAMINE_WITHIN,
                CLEAR_UP_DUE,
                RIGHT_CLEAR,
                STATEMENT_STANDS,
                MONEY_OWED,
                ALL_PAID_BACK,
                LOOK_EVERY));
    }
}
