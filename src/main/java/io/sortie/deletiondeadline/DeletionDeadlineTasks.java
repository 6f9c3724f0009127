package io.sortie.deletiondeadline;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code deletion-deadline.bpmn}, one method for each. */
@Component
public class DeletionDeadlineTasks {

    private final DeletionDeadlineService service;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    DeletionDeadlineTasks(
            DeletionDeadlineService service, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.service = service;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void presentDeadline(DelegateTask task) {
        service.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordDeadline(DelegateTask task) {
        boolean extended = service.record(reference(task.getExecution()), user.actor(), answers.take(task));
        DeletionDeadlineModel.DEADLINE_EXTENDED.set(task.getExecution(), extended);
    }

    public void announceExtension(DelegateExecution execution) {
        Date alertAt = Date.from(service.announceExtension(reference(execution)));
        DeletionDeadlineModel.ALERT_AT.set(execution, alertAt);
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void alertPrivacy(DelegateExecution execution) {
        escalation.toSupervisorsOfCase(execution, "deletion-deadline-near");
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
