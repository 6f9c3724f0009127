package io.sortie.refund;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.RefusedCommand;
import io.sortie.engine.StartDoor;
import io.sortie.engine.TaskAnswers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Ground;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code refund.bpmn}, one method for each. */
@Component
public class RefundTasks {

    private final RefundService service;
    private final RefundEligibility eligibility;
    private final RefundOrders orders;
    private final LateOrders lateOrders;
    private final RefundLetters letters;
    private final StartDoor door;
    private final ActingUser user;
    private final Escalation escalation;
    private final TaskAnswers answers;

    RefundTasks(
            RefundService service,
            RefundEligibility eligibility,
            RefundOrders orders,
            LateOrders lateOrders,
            RefundLetters letters,
            StartDoor door,
            ActingUser user,
            Escalation escalation,
            TaskAnswers answers) {
        this.service = service;
        this.eligibility = eligibility;
        this.orders = orders;
        this.lateOrders = lateOrders;
        this.letters = letters;
        this.door = door;
        this.user = user;
        this.escalation = escalation;
        this.answers = answers;
    }

    public void acceptRequest(DelegateExecution execution) {
        door.accept(
                execution, start -> service.accept(RefundVariables.request(start.variables()), user.actor(), start));
    }

    public void determineEligibility(DelegateExecution execution) {
        RefundEligibility.Routing routing = eligibility.determine(reference(execution));
        Ground ground = routing.eligibility().ground();
        RefundModel.BRAND.set(execution, routing.file().brand());
        RefundModel.REGIME.set(execution, routing.file().regime().name());
        RefundModel.HELP_NEEDED.set(execution, routing.eligibility().helpNeeded());
        RefundModel.HELP_UNTIL.set(execution, Date.from(routing.helpUntil()));
        RefundModel.HELP_DUE.set(execution, routing.terms().helpDue());
        RefundModel.AGENT_DECIDES.set(execution, ground == Ground.AGENT);
        RefundModel.JUDGE_DUE.set(execution, routing.terms().judgeDue());
        RefundModel.APPROVAL_DUE.set(execution, routing.terms().approvalDue());
        RefundModel.REFUND_GRANTED.set(execution, ground.refunds());
        RefundModel.PROBLEM_SOLVED.set(execution, false);
        RefundModel.EXTENDED.set(execution, false);
        RefundModel.PROMISE_UNTIL.set(execution, Date.from(routing.promiseUntil()));
    }

    public void alertPromiseMissed(DelegateExecution execution) {
        escalation.toSupervisorsOfCase(execution, "refund-promise-missed");
    }

    public void presentLateOrder(DelegateTask task) {
        lateOrders.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordLateOrder(DelegateTask task) {
        lateOrders.record(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void remindSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void orderRefund(DelegateExecution execution) {
        follow(execution, orders.order(reference(execution)));
    }

    public void reopenCase(DelegateExecution execution) {
        try {
            service.reopen(reference(execution), execution.getProcessInstanceId());
        } catch (Problem problem) {
            throw new RefusedCommand(problem);
        }
        follow(execution, orders.followedAnew(reference(execution)));
    }

    public void announceSolved(DelegateExecution execution) {
        letters.announceSolved(reference(execution));
    }

    /** The process of the choice has told the customer. */
    public void announceExtension(DelegateExecution execution) {
        eligibility.giveTimeInstead(reference(execution));
    }

    public void announceDecline(DelegateExecution execution) {
        letters.announceDecline(reference(execution));
    }

    private static void follow(DelegateExecution execution, RefundOrders.Followed followed) {
        RefundModel.FOLLOW_UP_AT.set(execution, Date.from(followed.followUpAt()));
        RefundModel.ESCALATION_AT.set(execution, Date.from(followed.pursueAt()));
        RefundModel.LOOK_EVERY.set(execution, followed.terms().lookEvery());
        RefundModel.OTHER_MEANS_DUE.set(execution, followed.terms().otherMeansDue());
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
