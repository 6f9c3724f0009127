package io.sortie.dataretention;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code data-retention.bpmn}, once. */
@Configuration
class DataRetentionModel {

    static final Variable<Date> DATA_KEPT_UNTIL = new Variable<>("dataKeptUntil", Date.class);
    static final Variable<Boolean> CAME_BACK = new Variable<>("cameBack", Boolean.class);

    static final Variable<Boolean> PROJECT_DATA_HELD = new Variable<>("projectDataHeld", Boolean.class);
    static final Variable<Date> HELD_UNTIL = new Variable<>("projectDataHeldUntil", Date.class);

    @Bean
    RecordedVariables dataRetentionVariables() {
        return new RecordedVariables(List.of(DATA_KEPT_UNTIL, CAME_BACK, PROJECT_DATA_HELD, HELD_UNTIL));
    }
}
