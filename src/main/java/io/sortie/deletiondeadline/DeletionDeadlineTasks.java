package io.sortie.deletiondeadline;

import io.sortie.cases.CaseReference;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DelayLetter;
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
    private final AccountDeletions deletions;
    private final DelayLetter letter;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    DeletionDeadlineTasks(
            DeletionDeadlineService service,
            AccountDeletions deletions,
            DelayLetter letter,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.deletions = deletions;
        this.letter = letter;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineDates(DelegateExecution execution) {
        AccountDeletion deletion = deletions.get(reference(execution));
        DeletionDeadlineModel.ALERT_AT.set(execution, Date.from(deletion.alertAt()));
        DeletionDeadlineModel.DUE_AT.set(execution, Date.from(deletion.dueAt()));
    }

    public void presentDeadline(DelegateTask task) {
        service.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordDeadline(DelegateTask task) {
        boolean extended = service.record(reference(task.getExecution()), user.actor(), answers.take(task));
        DeletionDeadlineModel.DEADLINE_EXTENDED.set(task.getExecution(), extended);
    }

    public void presentDelay(DelegateTask task) {
        presentDeadline(task);
    }

    public void recordDelay(DelegateTask task) {
        boolean extended = service.recordDelay(reference(task.getExecution()), user.actor(), answers.take(task));
        DeletionDeadlineModel.DEADLINE_EXTENDED.set(task.getExecution(), extended);
    }

    public void announceExtension(DelegateExecution execution) {
        service.announceExtension(reference(execution));
    }

    public void announceDelay(DelegateExecution execution) {
        letter.send(reference(execution));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
