package io.sortie.troubleshooting;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.Date;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code troubleshooting.bpmn}, once. */
@Configuration
class TroubleshootingModel {

    static final Variable<Date> HELP_UNTIL = new Variable<>("helpUntil", Date.class);
    static final Variable<Boolean> SOLUTION_OFFERED = new Variable<>("solutionOffered", Boolean.class);
    static final Variable<Boolean> PROBLEM_SOLVED = new Variable<>("problemSolved", Boolean.class);

    static final String SOLVED = "problem.solved";
    static final String PERSISTS = "problem.persists";

    @Bean
    RecordedVariables troubleshootingVariables() {
        return new RecordedVariables(List.of(HELP_UNTIL, SOLUTION_OFFERED, PROBLEM_SOLVED));
    }
}
