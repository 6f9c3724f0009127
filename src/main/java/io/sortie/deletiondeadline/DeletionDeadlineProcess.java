package io.sortie.deletiondeadline;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the process {@code deletion-deadline} is told, in business words; false if it does not wait for that. */
@Component
class DeletionDeadlineProcess {

    private final EngineCalls engine;

    DeletionDeadlineProcess(EngineCalls engine) {
        this.engine = engine;
    }

    boolean extensionGranted(CaseReference reference) {
        return engine.tell(DeletionDeadlineModel.EXTENSION_GRANTED, reference);
    }
}
