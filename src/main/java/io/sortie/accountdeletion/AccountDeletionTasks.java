package io.sortie.accountdeletion;

import io.sortie.cases.CaseReference;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DelayLetter;
import io.sortie.deletionfile.DeletionForm;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.StartDoor;
import io.sortie.engine.TaskAnswers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code account-deletion.bpmn}, one method for each. */
@Component
public class AccountDeletionTasks {

    private final AccountDeletionService service;
    private final AccountDeletionLetters letters;
    private final DelayLetter delayLetter;
    private final DeletionForm form;
    private final AccountDeletions deletions;
    private final StartDoor door;
    private final ActingUser user;
    private final Escalation escalation;
    private final TaskAnswers answers;

    AccountDeletionTasks(
            AccountDeletionService service,
            AccountDeletionLetters letters,
            DelayLetter delayLetter,
            DeletionForm form,
            AccountDeletions deletions,
            StartDoor door,
            ActingUser user,
            Escalation escalation,
            TaskAnswers answers) {
        this.service = service;
        this.letters = letters;
        this.delayLetter = delayLetter;
        this.form = form;
        this.deletions = deletions;
        this.door = door;
        this.user = user;
        this.escalation = escalation;
        this.answers = answers;
    }

    public void acceptRequest(DelegateExecution execution) {
        door.accept(
                execution,
                start -> service.accept(AccountDeletionVariables.request(start.variables()), user.actor(), start));
    }

    public void determineTerms(DelegateExecution execution) {
        DeletionTerms.Terms terms = service.terms(reference(execution));
        AccountDeletionModel.LINK_LIFE.set(execution, terms.linkLife().toString());
        AccountDeletionModel.LOOK_EVERY.set(execution, terms.lookEvery());
        AccountDeletionModel.HOLD_DUE.set(execution, terms.holdDue());
        AccountDeletionModel.KEEP_DUE.set(execution, terms.keepDue());
    }

    public void setDueDate(DelegateExecution execution) {
        service.setDueDate(reference(execution));
        AccountDeletion deletion = deletions.get(reference(execution));
        AccountDeletionModel.DUE_AT.set(execution, Date.from(deletion.dueAt()));
        AccountDeletionModel.WAIT_UNTIL.set(execution, Date.from(deletion.waitUntil()));
        letters.announceDeletion(reference(execution));
    }

    public void announceLapse(DelegateExecution execution) {
        letters.announceLapse(reference(execution), AccountDeletionModel.LINK_UNDELIVERABLE.get(execution));
    }

    public void announceRevocation(DelegateExecution execution) {
        letters.announceRevocation(reference(execution));
    }

    public void announceRefusal(DelegateExecution execution) {
        letters.announceRefusal(reference(execution));
    }

    public void presentErasure(DelegateTask task) {
        form.erasing(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordDelay(DelegateTask task) {
        service.noteDelay(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void announceDelay(DelegateExecution execution) {
        delayLetter.send(reference(execution));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
