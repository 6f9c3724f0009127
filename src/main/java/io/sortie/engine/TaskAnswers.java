package io.sortie.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a person entered in a task's form. Tasklist writes answers onto the task, engine-rest's "complete" onto the
 * process instance: there they are taken off in the same transaction, so that nothing a person typed stays in the engine.
 */
@Component
public class TaskAnswers {

    private final Set<String> declared;

    TaskAnswers(List<RecordedVariables> models) {
        this.declared = models.stream()
                .flatMap(model -> model.variables().stream())
                .map(Variable::name)
                .collect(Collectors.toSet());
    }

    /** All answers by name; to be called in the task's complete listener. */
    public Map<String, Object> take(DelegateTask task) {
        Map<String, Object> answers = new HashMap<>(task.getVariablesLocal());
        DelegateExecution execution = task.getExecution();
        Map<String, Object> ofProcess = new HashMap<>(execution.getVariables());
        ofProcess.keySet().removeAll(declared);
        answers.putAll(ofProcess);
        execution.removeVariables(ofProcess.keySet());
        return answers;
    }
}
