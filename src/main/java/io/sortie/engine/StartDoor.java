package io.sortie.engine;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.problems.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The door behind which every process instance has a case. Sortie's own starts bring one; a start from Tasklist or
 * engine-rest brings the variables of a request: they are taken off the instance before anything is stored, and the
 * request goes through the same checks as everywhere.
 */
@Component
public class StartDoor {

    private final Cases cases;

    StartDoor(Cases cases) {
        this.cases = cases;
    }

    /**
     * @param open opens a case from a request's variables for this process instance
     * @throws RefusedStart with the reasons in one sentence; then nothing was started
     */
    public void accept(DelegateExecution execution, BiFunction<Map<String, Object>, String, CaseReference> open) {
        if (broughtItsCase(execution)) {
            return;
        }
        Map<String, Object> request = new HashMap<>(execution.getVariables());
        execution.removeVariables();
        try {
            CaseReference reference = open.apply(request, execution.getProcessInstanceId());
            execution.setProcessBusinessKey(reference.value());
        } catch (Problem problem) {
            throw new RefusedStart(problem);
        }
    }

    /** A case that is already tied to a process instance is not brought again by naming its reference. */
    private boolean broughtItsCase(DelegateExecution execution) {
        return reference(execution.getProcessBusinessKey())
                .filter(reference -> cases.claim(reference, execution.getProcessInstanceId()))
                .isPresent();
    }

    private static Optional<CaseReference> reference(String businessKey) {
        try {
            return Optional.of(new CaseReference(businessKey));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
