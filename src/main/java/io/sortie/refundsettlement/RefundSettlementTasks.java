package io.sortie.refundsettlement;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code refund-settlement.bpmn}, one method for each. */
@Component
public class RefundSettlementTasks {

    private final RefundSettlementService service;
    private final SettlementLetters letters;
    private final FailedPayments failed;
    private final OtherMeans otherMeans;
    private final AgreedCredits credits;
    private final BankEnquiry enquiry;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    RefundSettlementTasks(
            RefundSettlementService service,
            SettlementLetters letters,
            FailedPayments failed,
            OtherMeans otherMeans,
            AgreedCredits credits,
            BankEnquiry enquiry,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.letters = letters;
        this.failed = failed;
        this.otherMeans = otherMeans;
        this.credits = credits;
        this.enquiry = enquiry;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void announceOrder(DelegateExecution execution) {
        letters.announceOrder(reference(execution));
    }

    public void readSettlement(DelegateExecution execution) {
        RefundSettlementService.Standing standing = service.read(reference(execution));
        RefundSettlementModel.PAYMENT_FAILED.set(execution, standing.paymentFailed());
        RefundSettlementModel.ALL_PAID.set(execution, standing.allPaid());
    }

    public void presentFailure(DelegateTask task) {
        failed.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordOtherMeans(DelegateTask task) {
        otherMeans.record(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void bookCredit(DelegateExecution execution) {
        credits.book(reference(execution));
    }

    public void presentFollowUp(DelegateTask task) {
        enquiry.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordFollowUp(DelegateTask task) {
        enquiry.record(reference(task.getExecution()), user.actor(), answers.take(task));
    }

    public void announceSettlement(DelegateExecution execution) {
        letters.announceSettlement(reference(execution));
    }

    /** The open tasks of the case go to the top too, and the supervisors get one of their own. */
    public void presentEscalation(DelegateTask task) {
        escalation.toSupervisorsOfCase(task.getExecution(), "refund-escalated");
        enquiry.present(reference(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
