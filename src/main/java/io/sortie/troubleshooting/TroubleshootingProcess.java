package io.sortie.troubleshooting;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code troubleshooting} is told, in business words; false if it does not wait for that. */
@Component
class TroubleshootingProcess {

    private final EngineCalls engine;

    TroubleshootingProcess(EngineCalls engine) {
        this.engine = engine;
    }

    boolean problemSolved(CaseReference reference) {
        return engine.tell(
                TroubleshootingModel.SOLVED, reference, Map.of(TroubleshootingModel.PROBLEM_SOLVED.name(), true));
    }

    boolean problemPersists(CaseReference reference) {
        return engine.tell(TroubleshootingModel.PERSISTS, reference);
    }

    /** True while support is at it or the customer is asked. */
    boolean helps(CaseReference reference) {
        return engine.waits(TroubleshootingModel.SOLVED, reference);
    }
}
