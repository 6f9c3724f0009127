package io.sortie.outagechoice;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import io.sortie.outagefile.OutageChoice.Option;
import org.springframework.stereotype.Component;

/** What the process {@code outage-choice} is told, in business words. */
@Component
class OutageChoiceProcess {

    private final EngineCalls engine;

    OutageChoiceProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** False if it does not wait for that. */
    boolean chosen(CaseReference reference, Option option) {
        return engine.tell(
                option == Option.REFUND ? OutageChoiceModel.REFUND_CHOSEN : OutageChoiceModel.EXTENSION_CHOSEN,
                reference);
    }

    boolean waits(CaseReference reference) {
        return engine.waits(OutageChoiceModel.REFUND_CHOSEN, reference);
    }
}
