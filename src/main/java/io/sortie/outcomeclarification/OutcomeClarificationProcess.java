package io.sortie.outcomeclarification;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code outcome-clarification} is told, in business words. */
@Component
class OutcomeClarificationProcess {

    private final EngineCalls engine;

    OutcomeClarificationProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** @return the process instance that asks a person */
    String outcomeUnknown(CaseReference reference, String effectId, String due) {
        return engine.start(
                OutcomeClarificationModel.KEY,
                reference,
                Map.of(
                        OutcomeClarificationModel.EFFECT_ID.name(), effectId,
                        OutcomeClarificationModel.CLARIFICATION_DUE.name(), due));
    }

    boolean isAsking(String processInstanceId) {
        return processInstanceId != null && engine.runs(processInstanceId);
    }
}
