package io.sortie.legalhold;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code legal-hold.bpmn}, one method for each. */
@Component
public class LegalHoldTasks {

    private final HoldExamination examination;
    private final HoldLetter letter;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    LegalHoldTasks(
            HoldExamination examination,
            HoldLetter letter,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.examination = examination;
        this.letter = letter;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineReview(DelegateExecution execution) {
        LegalHoldModel.REVIEW_NEEDED.set(
                execution, examination.review(reference(execution)).needed());
        LegalHoldModel.REFUSED.set(execution, false);
    }

    public void presentHold(DelegateTask task) {
        examination.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordHold(DelegateTask task) {
        HoldExamination.Answer answer =
                examination.record(reference(task.getExecution()), user.actor(), answers.take(task));
        LegalHoldModel.REFUSED.set(task.getExecution(), answer.refused());
        LegalHoldModel.EVERYTHING_HELD.set(task.getExecution(), answer.heldUntil() != null);
        LegalHoldModel.PAST_DUE_DATE.set(task.getExecution(), answer.pastDueDate());
        LegalHoldModel.HOLD_UNTIL.set(
                task.getExecution(), answer.heldUntil() == null ? null : Date.from(answer.heldUntil()));
    }

    public void announceHold(DelegateExecution execution) {
        letter.send(reference(execution));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
