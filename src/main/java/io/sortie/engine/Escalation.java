package io.sortie.engine;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** An overdue task becomes the supervisors' too, and goes to the top of every list. */
@Component
public class Escalation {

    private static final String SUPERVISORS = "supervisors";
    private static final int ON_TOP = 90;

    private final TaskService tasks;
    private final Timeline timeline;

    Escalation(TaskService tasks, Timeline timeline) {
        this.tasks = tasks;
        this.timeline = timeline;
    }

    public void toSupervisors(DelegateExecution execution) {
        toSupervisors(execution, "supervisors-alerted");
    }

    /** The same, with a sentence of its own in the timeline. */
    public void toSupervisors(DelegateExecution execution, String sentence) {
        raise(execution, tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()), sentence);
    }

    /** The same for every task of the case, in whichever called process it is. */
    public void toSupervisorsOfCase(DelegateExecution execution, String sentence) {
        raise(
                execution,
                tasks.createTaskQuery().processInstanceBusinessKey(execution.getProcessBusinessKey()),
                sentence);
    }

    /** The same for a process that belongs to no case, and so has no timeline. */
    public void toSupervisorsWithoutCase(DelegateExecution execution) {
        raise(tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()));
    }

    private void raise(DelegateExecution execution, TaskQuery open, String sentence) {
        raise(open);
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        timeline.add(reference, Actor.SORTIE, null, sentence, Map.of());
    }

    private void raise(TaskQuery open) {
        for (Task task : open.list()) {
            tasks.addCandidateGroup(task.getId(), SUPERVISORS);
            tasks.setPriority(task.getId(), ON_TOP);
        }
    }
}
