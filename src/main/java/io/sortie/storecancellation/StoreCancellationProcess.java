package io.sortie.storecancellation;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the process {@code store-cancellation} is told; false if it does not wait for that. */
@Component
class StoreCancellationProcess {

    private final EngineCalls engine;

    StoreCancellationProcess(EngineCalls engine) {
        this.engine = engine;
    }

    boolean reportedByCustomer(CaseReference reference) {
        return engine.tell(StoreCancellationModel.REPORTED, reference);
    }
}
