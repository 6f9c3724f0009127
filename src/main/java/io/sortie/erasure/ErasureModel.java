package io.sortie.erasure;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code erasure.bpmn}, once. */
@Configuration
class ErasureModel {

    static final String KEY = "erasure";

    static final String COMPLETION_HANDED_OVER = "completion-mail.handed-over";

    static final String REFUND_OPEN = "refund.open";

    static final Variable<Boolean> PUT_OFF = new Variable<>("putOff", Boolean.class);
    static final Variable<String> LOOK_EVERY = new Variable<>("lookEvery", String.class);

    @Bean
    RecordedVariables erasureVariables() {
        return new RecordedVariables(List.of(PUT_OFF, LOOK_EVERY));
    }
}
