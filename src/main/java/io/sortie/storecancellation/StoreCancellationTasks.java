package io.sortie.storecancellation;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code store-cancellation.bpmn}, one method for each. */
@Component
public class StoreCancellationTasks {

    private final StoreCancellationService service;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    StoreCancellationTasks(
            StoreCancellationService service, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.service = service;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void leadToStore(DelegateExecution execution) {
        service.leadToStore(reference(execution), StoreCancellationModel.STORE_FOLLOW_UP.get(execution));
    }

    public void checkStore(DelegateExecution execution) {
        StoreCancellationModel.ENDED_AT_STORE.set(execution, service.checkStore(reference(execution)));
    }

    public void presentHelp(DelegateTask task) {
        service.presentHelp(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordHelp(DelegateTask task) {
        service.recordHelp(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void announceEnd(DelegateExecution execution) {
        service.announceEnd(reference(execution));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
