package io.sortie.legalhold;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What processes are told about holds, in business words; false if they do not wait for that. */
@Component
class LegalHoldProcess {

    private final EngineCalls engine;

    LegalHoldProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** In the waiting period; or where somebody examines a hold, or will: they look at what it is now. */
    boolean holdPlaced(CaseReference reference) {
        return engine.tell(LegalHoldModel.HOLD_PLACED, reference) || holdChanged(reference);
    }

    boolean holdChanged(CaseReference reference) {
        return engine.tell(LegalHoldModel.HOLD_CHANGED, reference);
    }

    /** Told to another case of the account that waits to erase something. */
    boolean holdReleased(CaseReference reference) {
        return engine.tell(LegalHoldModel.HOLD_RELEASED, reference);
    }
}
