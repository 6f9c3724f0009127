package io.sortie.chargewatch;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code charge-watch.bpmn}, one method for each. */
@Component
public class ChargeWatchTasks {

    private final ChargeWatchService service;
    private final ChargeReview review;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    ChargeWatchTasks(
            ChargeWatchService service,
            ChargeReview review,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.review = review;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineTerms(DelegateExecution execution) {
        ChargeWatchService.Begun begun = service.determineTerms(reference(execution));
        ChargeWatchModel.LOOK_AT.set(execution, Date.from(begun.watch().lookAt()));
        ChargeWatchModel.CHARGE_DUE.set(execution, begun.chargeDue());
    }

    public void lookForCharges(DelegateExecution execution) {
        ChargeWatchService.Look look = service.lookForCharges(reference(execution));
        ChargeWatchModel.IN_USE_AGAIN.set(execution, look.inUseAgain());
        ChargeWatchModel.CHARGE_FOUND.set(execution, look.chargeFound());
        ChargeWatchModel.MORE_PERIODS.set(execution, look.next().goesOn());
        ChargeWatchModel.LOOK_AT.set(execution, Date.from(look.next().lookAt()));
    }

    public void presentCharges(DelegateTask task) {
        review.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordHandling(DelegateTask task) {
        review.record(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void announceStop(DelegateExecution execution) {
        service.announceStop(reference(execution));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
