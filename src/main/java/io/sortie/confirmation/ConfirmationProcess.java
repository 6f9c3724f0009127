package io.sortie.confirmation;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code confirmation} is told. Each answers false if the process does not wait for it. */
@Component
class ConfirmationProcess {

    private final EngineCalls engine;

    ConfirmationProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** @param expiresAt the end of the link's life, counted from the hand-over however late the process hears of it */
    boolean linkHandedOver(CaseReference reference, Instant expiresAt) {
        return engine.tell(
                ConfirmationModel.LINK_HANDED_OVER,
                reference,
                Map.of(ConfirmationModel.LINK_EXPIRES_AT.name(), Date.from(expiresAt)));
    }

    boolean confirmationReceived(CaseReference reference) {
        return engine.tell(ConfirmationModel.CONFIRMATION_RECEIVED, reference);
    }

    boolean newLinkRequested(CaseReference reference) {
        return engine.tell(ConfirmationModel.NEW_LINK_REQUESTED, reference);
    }
}
