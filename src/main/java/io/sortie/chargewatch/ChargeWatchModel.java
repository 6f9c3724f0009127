package io.sortie.chargewatch;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code charge-watch.bpmn}, once. */
@Configuration
class ChargeWatchModel {

    static final Variable<Date> LOOK_AT = new Variable<>("lookAt", Date.class);
    static final Variable<String> CHARGE_DUE = new Variable<>("chargeDue", String.class);
    static final Variable<Boolean> IN_USE_AGAIN = new Variable<>("inUseAgain", Boolean.class);
    static final Variable<Boolean> CHARGE_FOUND = new Variable<>("chargeFound", Boolean.class);
    static final Variable<Boolean> MORE_PERIODS = new Variable<>("morePeriods", Boolean.class);

    static final String CHARGE_REPORTED = "charge.reported";

    @Bean
    RecordedVariables chargeWatchVariables() {
        return new RecordedVariables(List.of(LOOK_AT, CHARGE_DUE, IN_USE_AGAIN, CHARGE_FOUND, MORE_PERIODS));
    }
}
