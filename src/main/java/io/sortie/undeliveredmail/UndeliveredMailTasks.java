package io.sortie.undeliveredmail;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code undelivered-mail.bpmn}, one method for each. */
@Component
public class UndeliveredMailTasks {

    private final UndeliveredMailService service;
    private final UndeliveredMailTerms terms;
    private final ReachForm form;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    UndeliveredMailTasks(
            UndeliveredMailService service,
            UndeliveredMailTerms terms,
            ReachForm form,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.terms = terms;
        this.form = form;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineUrgency(DelegateExecution execution) {
        UndeliveredMailModel.REACH_DUE.set(
                execution, terms.of(mailId(execution)).reachDue());
    }

    public void presentReach(DelegateTask task) {
        form.of(mailId(task.getExecution())).forEach(task::setVariableLocal);
        form.unanswered().forEach(task::setVariableLocal);
    }

    /** Shown anew when somebody claims the task: billing may have another address by then. */
    public void refreshReach(DelegateTask task) {
        form.of(mailId(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordReach(DelegateTask task) {
        ReachAnswer answer = service.record(mailId(task.getExecution()), user.actor(), answers.take(task));
        UndeliveredMailModel.SEND_AGAIN.set(task.getExecution(), answer.sendsAgain());
        UndeliveredMailModel.CUSTOMER_REACHED.set(task.getExecution(), answer.reached());
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void lookUpAddress(DelegateExecution execution) {
        service.lookUpAddress(new CaseReference(execution.getProcessBusinessKey()));
    }

    public void sendMailAgain(DelegateExecution execution) {
        UndeliveredMailModel.MAIL_SENT.set(execution, service.sendAgain(mailId(execution)));
    }

    public void giveUpMail(DelegateExecution execution) {
        service.giveUp(mailId(execution));
    }

    private static String mailId(DelegateExecution execution) {
        return UndeliveredMailModel.MAIL_ID.get(execution);
    }
}
