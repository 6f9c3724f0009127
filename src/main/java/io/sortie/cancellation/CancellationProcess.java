package io.sortie.cancellation;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code cancellation} is told, in business words; false if it does not wait for that. */
@Component
class CancellationProcess {

    private final EngineCalls engine;

    CancellationProcess(EngineCalls engine) {
        this.engine = engine;
    }

    void cancellationRequested(CaseReference reference) {
        engine.start(CancellationModel.KEY, reference, Map.of());
    }

    void chargesToBeWatched(CaseReference reference) {
        engine.startBy(CancellationModel.CHARGE_WATCH_REQUESTED, reference);
    }

    boolean undoRequested(CaseReference reference) {
        return engine.tell(CancellationModel.UNDO_REQUESTED, reference);
    }

    boolean customerCameBack(CaseReference reference) {
        return engine.tell(CancellationModel.CUSTOMER_CAME_BACK, reference);
    }
}
