package io.sortie.refunddecision;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import io.sortie.refundfile.Ground;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code refund-decision.bpmn}, one method for each. */
@Component
public class RefundDecisionTasks {

    private final RefundDecisionService service;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    RefundDecisionTasks(RefundDecisionService service, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.service = service;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void reconsiderEligibility(DelegateExecution execution) {
        Ground ground = service.reconsider(reference(execution));
        RefundDecisionModel.AGENT_DECIDES.set(execution, ground == Ground.AGENT);
        RefundDecisionModel.REFUND_GRANTED.set(execution, ground.refunds());
    }

    public void presentRequest(DelegateTask task) {
        service.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordJudgement(DelegateTask task) {
        RefundDecisionService.Judged judged =
                service.record(reference(task.getExecution()), user.actor(), answers.take(task));
        RefundDecisionModel.REFUND_GRANTED.set(task.getExecution(), judged.granted());
        RefundDecisionModel.CUSTOMER_CHOOSES.set(task.getExecution(), judged.customerChooses());
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
