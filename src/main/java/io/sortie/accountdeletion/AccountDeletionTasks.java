package io.sortie.accountdeletion;

import io.sortie.cases.CaseReference;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.StartDoor;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code account-deletion.bpmn}, one method for each. */
@Component
public class AccountDeletionTasks {

    private final AccountDeletionService service;
    private final AccountDeletionLetters letters;
    private final AccountDeletions deletions;
    private final StartDoor door;
    private final ActingUser user;
    private final Escalation escalation;

    AccountDeletionTasks(
            AccountDeletionService service,
            AccountDeletionLetters letters,
            AccountDeletions deletions,
            StartDoor door,
            ActingUser user,
            Escalation escalation) {
        this.service = service;
        this.letters = letters;
        this.deletions = deletions;
        this.door = door;
        this.user = user;
        this.escalation = escalation;
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
        AccountDeletionModel.ALERT_AT.set(execution, Date.from(deletion.alertAt()));
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

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisorsOfCase(execution, "deletion-deadline-missed");
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
