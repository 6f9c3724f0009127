package io.sortie.confirmation;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the process {@code confirmation} is told. Each answers false if the process does not wait for it. */
@Component
class ConfirmationProcess {

    private final EngineCalls engine;

    ConfirmationProcess(EngineCalls engine) {
        this.engine = engine;
    }

    boolean linkHandedOver(CaseReference reference) {
        return engine.tell(ConfirmationModel.LINK_HANDED_OVER, reference);
    }

    boolean confirmationReceived(CaseReference reference) {
        return engine.tell(ConfirmationModel.CONFIRMATION_RECEIVED, reference);
    }

    boolean newLinkRequested(CaseReference reference) {
        return engine.tell(ConfirmationModel.NEW_LINK_REQUESTED, reference);
    }
}
