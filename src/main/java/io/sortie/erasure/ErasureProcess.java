package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the process {@code erasure} is told. */
@Component
class ErasureProcess {

    private final EngineCalls engine;

    ErasureProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** False if it does not wait for that. */
    boolean completionMailHandedOver(CaseReference reference) {
        return engine.tell(ErasureModel.COMPLETION_HANDED_OVER, reference);
    }
}
