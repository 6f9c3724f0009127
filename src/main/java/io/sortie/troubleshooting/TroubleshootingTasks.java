package io.sortie.troubleshooting;

import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.TaskAnswers;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The steps of {@code troubleshooting.bpmn}, one method for each. */
@Component
public class TroubleshootingTasks {

    private final TroubleshootingService service;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    TroubleshootingTasks(TroubleshootingService service, Escalation escalation, ActingUser user, TaskAnswers answers) {
        this.service = service;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    public void announceHelp(DelegateExecution execution) {
        TroubleshootingModel.PROBLEM_SOLVED.set(execution, false);
        service.announce(reference(execution), until(execution));
    }

    public void presentProblem(DelegateTask task) {
        service.present(reference(task.getExecution()), until(task)).forEach(task::setVariableLocal);
    }

    public void recordFinding(DelegateTask task) {
        boolean offered = service.record(reference(task.getExecution()), user.actor(), answers.take(task));
        TroubleshootingModel.SOLUTION_OFFERED.set(task.getExecution(), offered);
    }

    public void askCustomer(DelegateExecution execution) {
        service.askWhetherSolved(reference(execution), until(execution));
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    private static Instant until(VariableScope scope) {
        return TroubleshootingModel.HELP_UNTIL.get(scope).toInstant();
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
