package io.sortie.outcomeclarification;

import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code outcome-clarification.bpmn}, one method for each. */
@Component
public class OutcomeClarificationTasks {

    private final OutcomeClarificationService service;
    private final ClarificationForm form;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    OutcomeClarificationTasks(
            OutcomeClarificationService service,
            ClarificationForm form,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.form = form;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void presentEffect(DelegateTask task) {
        form.present(effectId(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordFinding(DelegateTask task) {
        boolean done = service.recordFinding(effectId(task.getExecution()), user.actor(), answers.take(task));
        OutcomeClarificationModel.EFFECT_DONE.set(task.getExecution(), done);
    }

    public void settleOutcome(DelegateExecution execution) {
        service.settleOutcome(effectId(execution));
    }

    public void allowSending(DelegateExecution execution) {
        service.allowSending(effectId(execution));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution, "clarification-overdue");
    }

    private static String effectId(DelegateExecution execution) {
        return OutcomeClarificationModel.EFFECT_ID.get(execution);
    }
}
