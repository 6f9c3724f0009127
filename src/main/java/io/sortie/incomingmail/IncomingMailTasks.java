package io.sortie.incomingmail;

import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code incoming-mail.bpmn}, one method for each. */
@Component
public class IncomingMailTasks {

    private final MailSorting sorting;
    private final MailForm form;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    IncomingMailTasks(MailSorting sorting, MailForm form, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.sorting = sorting;
        this.form = form;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void determineUrgency(DelegateExecution execution) {
        IncomingMailModel.SORT_DUE.set(
                execution, sorting.terms(mailId(execution)).sortDue());
    }

    public void presentMail(DelegateTask task) {
        String mailId = mailId(task.getExecution());
        form.of(mailId).forEach(task::setVariableLocal);
        form.unanswered(mailId).forEach(task::setVariableLocal);
    }

    /** Shown anew when somebody claims the task: billing may know more by then. */
    public void refreshMail(DelegateTask task) {
        form.of(mailId(task.getExecution())).forEach(task::setVariableLocal);
    }

    public void recordSorting(DelegateTask task) {
        SortAnswer answer = sorting.record(mailId(task.getExecution()), user.actor(), answers.take(task));
        IncomingMailModel.CASE_OPENED.set(task.getExecution(), answer.opensCase());
        IncomingMailModel.ADDED_TO_CASE.set(task.getExecution(), answer.addsToCase());
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisorsWithoutCase(execution);
    }

    private static String mailId(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
