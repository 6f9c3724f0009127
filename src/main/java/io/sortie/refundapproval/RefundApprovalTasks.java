package io.sortie.refundapproval;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import io.sortie.engine.Variable;
import io.sortie.refundfile.RefundPolicies.Approval;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code refund-approval.bpmn}, one method for each. */
@Component
public class RefundApprovalTasks {

    private final RefundApprovalService service;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    RefundApprovalTasks(RefundApprovalService service, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.service = service;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineApproval(DelegateExecution execution) {
        Approval approval = service.determine(reference(execution));
        RefundApprovalModel.APPROVAL_NEEDED.set(execution, approval.approvers() > 0);
        RefundApprovalModel.SECOND_PERSON_NEEDED.set(execution, approval.approvers() > 1);
        RefundApprovalModel.FIRST_GROUP.set(execution, approval.firstGroup());
        RefundApprovalModel.SECOND_GROUP.set(execution, approval.secondGroup());
        RefundApprovalModel.STAND_IN_GROUP.set(execution, approval.standInGroup());
        RefundApprovalModel.REFUND_GRANTED.set(execution, true);
    }

    public void presentRefund(DelegateTask task) {
        service.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    /** Refused when the task is claimed already, so that nobody reads and types in vain. */
    public void checkApprover(DelegateTask task) {
        if (task.getAssignee() != null) {
            service.checkApprover(reference(task.getExecution()), Actor.agent(task.getAssignee()), groups(task));
        }
    }

    public void recordApproval(DelegateTask task) {
        boolean approved =
                service.record(reference(task.getExecution()), user.actor(), groups(task), answers.take(task));
        RefundApprovalModel.REFUND_GRANTED.set(task.getExecution(), approved);
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    /** As the table named them for this amount; candidates that somebody adds to the task do not count. */
    private static Set<String> groups(DelegateTask task) {
        boolean second = RefundApprovalModel.SECOND_TASK.equals(task.getTaskDefinitionKey());
        Variable<String> group = second ? RefundApprovalModel.SECOND_GROUP : RefundApprovalModel.FIRST_GROUP;
        return Stream.of(group, RefundApprovalModel.STAND_IN_GROUP)
                .map(named -> named.get(task.getExecution()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
