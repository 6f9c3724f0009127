package io.sortie.legalhold;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the processes of a deletion are told about holds, in business words; false if they do not wait for that. */
@Component
class LegalHoldProcess {

    private final EngineCalls engine;

    LegalHoldProcess(EngineCalls engine) {
        this.engine = engine;
    }

    boolean holdPlaced(CaseReference reference) {
        return engine.tell(LegalHoldModel.HOLD_PLACED, reference);
    }
}
