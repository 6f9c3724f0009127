package io.sortie.engine;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the open tasks of a case show. */
@Component
public class OpenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasks.class);

    private final TaskService tasks;
    private final Unrestricted unrestricted;
    private final Cases cases;
    private final TransactionTemplate transaction;

    OpenTasks(TaskService tasks, Unrestricted unrestricted, Cases cases, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Shows these texts in place of the older ones, on each task that shows the like; does nothing where none does. */
    public void renew(CaseReference reference, Map<String, ?> texts) {
        try {
            transaction.executeWithoutResult(status -> {
                // a task that is just being made read the case either before this or after
                cases.hold(reference);
                unrestricted.call(() -> {
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(reference.value())
                            .list()
                            .forEach(task -> renew(task, texts));
                    return null;
                });
            });
        } catch (OptimisticLockingException e) {
            LOG.info("{} went on while what its task shows was renewed", reference);
        }
    }

    private void renew(Task task, Map<String, ?> texts) {
        Map<String, Object> shown = tasks.getVariablesLocal(task.getId(), texts.keySet());
        shown.replaceAll((name, old) -> texts.get(name));
        tasks.setVariablesLocal(task.getId(), shown);
    }
}
