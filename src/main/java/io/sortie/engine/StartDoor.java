package io.sortie.engine;

import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.problems.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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
     * A start from outside.
     *
     * @param variables the request
     * @param callersKey the business key that the caller chose, or null; the case's reference takes its place
     */
    public record Start(Map<String, Object> variables, String processInstanceId, String callersKey) {}

    /**
     * @param open opens a case for a start from outside
     * @throws RefusedCommand that says why; then nothing was started
     */
    public void accept(DelegateExecution execution, Function<Start, CaseReference> open) {
        if (execution.getProcessInstance().getSuperExecution() != null) {
            // called by the process of the case, which has come through this door itself
            return;
        }
        String key = execution.getProcessBusinessKey();
        try {
            if (claimed(key, execution.getProcessInstanceId())) {
                return;
            }
            Start start = new Start(
                    new HashMap<>(execution.getVariables()),
                    execution.getProcessInstanceId(),
                    key == null || key.isBlank() ? null : key);
            execution.removeVariables();
            execution.setProcessBusinessKey(open.apply(start).value());
        } catch (Problem problem) {
            throw new RefusedCommand(problem);
        } catch (BillingUnavailable outage) {
            throw new RefusedCommand(Problem.billingUnavailable());
        }
    }

    /**
     * False if the key names no case. One that is already tied to a process instance is not brought again by naming its
     * reference.
     */
    private boolean claimed(String businessKey, String processInstanceId) {
        CaseReference reference = reference(businessKey);
        if (reference == null) {
            return false;
        }
        boolean claimed = cases.claim(reference, processInstanceId);
        if (!claimed && cases.find(reference).isPresent()) {
            throw Problem.startedBefore(reference.value());
        }
        return claimed;
    }

    private static CaseReference reference(String businessKey) {
        try {
            return new CaseReference(businessKey);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
