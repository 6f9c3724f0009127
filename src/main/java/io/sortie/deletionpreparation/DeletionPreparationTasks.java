package io.sortie.deletionpreparation;

import io.sortie.cases.CaseReference;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code deletion-preparation.bpmn}, one method for each. */
@Component
public class DeletionPreparationTasks {

    private final DeletionPreparationService service;

    DeletionPreparationTasks(DeletionPreparationService service) {
        this.service = service;
    }

    public void lookForObligations(DelegateExecution execution) {
        DeletionPreparationService.Standing standing = service.look(reference(execution));
        DeletionPreparationModel.SUBSCRIPTIONS_RUNNING.set(execution, standing.subscriptionsRunning());
        DeletionPreparationModel.MONEY_SETTLED.set(execution, standing.moneySettled());
    }

    /** Each of them becomes an instance of "End subscription". */
    public List<String> runningSubscriptions(DelegateExecution execution) {
        return service.runningSubscriptions(reference(execution));
    }

    public void lookOnceMore(DelegateExecution execution) {
        DeletionPreparationService.Standing standing = service.look(reference(execution));
        DeletionPreparationModel.ALL_CLEAR.set(execution, standing.allClear());
        DeletionPreparationModel.DUE_AT.set(execution, Date.from(standing.dueAt()));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
