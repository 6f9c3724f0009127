package io.sortie.architecture.violations;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules on purpose: knows the engine, reads the machine's clock, is given its field, counts money in binary. */
public class GreedyService {

    @Autowired
    RuntimeService runtime;

    double amount;

    Instant now() {
        return Instant.now();
    }
}
