package io.sortie.outagechoice;

import io.sortie.cases.CaseReference;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code outage-choice.bpmn}, one method for each. */
@Component
public class OutageChoiceTasks {

    private final OutageChoiceService service;

    OutageChoiceTasks(OutageChoiceService service) {
        this.service = service;
    }

    public void offerChoice(DelegateExecution execution) {
        OutageChoiceModel.EXTENDED.set(execution, false);
        OutageChoiceModel.ANSWER_UNTIL.set(execution, Date.from(service.offer(reference(execution))));
    }

    public void extendSubscription(DelegateExecution execution) {
        OutageChoiceModel.EXTENDED.set(execution, service.extend(reference(execution)));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
