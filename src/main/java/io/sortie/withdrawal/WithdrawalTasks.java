package io.sortie.withdrawal;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.StartDoor;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code withdrawal.bpmn}, one method for each. */
@Component
public class WithdrawalTasks {

    private final WithdrawalService service;
    private final WithdrawalExamination examination;
    private final UnclearStatements unclear;
    private final ContractEnd contractEnd;
    private final WithdrawalRefund refund;
    private final OtherRefunds otherRefunds;
    private final WithdrawalLetters letters;
    private final StartDoor door;
    private final ActingUser user;
    private final Escalation escalation;
    private final TaskAnswers answers;

    WithdrawalTasks(
            WithdrawalService service,
            WithdrawalExamination examination,
            UnclearStatements unclear,
            ContractEnd contractEnd,
            WithdrawalRefund refund,
            OtherRefunds otherRefunds,
            WithdrawalLetters letters,
            StartDoor door,
            ActingUser user,
            Escalation escalation,
            TaskAnswers answers) {
        this.service = service;
        this.examination = examination;
        this.unclear = unclear;
        this.contractEnd = contractEnd;
        this.refund = refund;
        this.otherRefunds = otherRefunds;
        this.letters = letters;
        this.door = door;
        this.user = user;
        this.escalation = escalation;
        this.answers = answers;
    }

    public void acceptStatement(DelegateExecution execution) {
        door.accept(
                execution,
                start -> service.accept(WithdrawalVariables.request(start.variables()), user.actor(), start));
    }

    public void sendReceipt(DelegateExecution execution) {
        letters.sendReceipt(reference(execution));
    }

    public void determineTerms(DelegateExecution execution) {
        WithdrawalService.Terms terms = service.terms(reference(execution));
        WithdrawalModel.BRAND.set(execution, terms.brand());
        WithdrawalModel.EXAMINE_WITHIN.set(execution, terms.examineWithin());
        WithdrawalModel.CLEAR_UP_DUE.set(execution, terms.clearUpDue());
    }

    public void examineStatement(DelegateExecution execution) {
        WithdrawalModel.RIGHT_CLEAR.set(execution, examination.examine(reference(execution)));
    }

    public void presentStatement(DelegateTask task) {
        unclear.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordAnswer(DelegateTask task) {
        boolean stands = unclear.record(reference(task.getExecution()), user.actor(), answers.take(task));
        WithdrawalModel.STATEMENT_STANDS.set(task.getExecution(), stands);
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void announceRefusal(DelegateExecution execution) {
        letters.announceRefusal(reference(execution));
    }

    public void endSubscription(DelegateExecution execution) {
        contractEnd.end(reference(execution));
    }

    public void workOutRefund(DelegateExecution execution) {
        WithdrawalModel.MONEY_OWED.set(execution, refund.workOut(reference(execution)));
    }

    public void readOtherRefunds(DelegateExecution execution) {
        OtherRefunds.Others others = otherRefunds.read(reference(execution));
        WithdrawalModel.ALL_PAID_BACK.set(execution, others.paidBack());
        WithdrawalModel.LOOK_EVERY.set(execution, others.lookEvery());
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
