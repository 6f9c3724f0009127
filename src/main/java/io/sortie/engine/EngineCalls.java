package io.sortie.engine;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/**
 * How processes are started and told something. Sortie's own rules decide who may do what, so these calls run without
 * the engine's user: an agent or a system that may press a button need not hold the engine's right behind it.
 */
@Component
public class EngineCalls {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;
    private final Cases cases;

    EngineCalls(RuntimeService runtime, Unrestricted unrestricted, Cases cases) {
        this.cases = cases;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /** Starts the process; the case's reference is its business key. */
    public String start(String processKey, CaseReference reference, Map<String, Object> variables) {
        return start(processKey, reference.value(), variables);
    }

    /** Starts a process that belongs to no case. */
    public String start(String processKey, String businessKey, Map<String, Object> variables) {
        return asSortie(() -> runtime.startProcessInstanceByKey(processKey, businessKey, variables)
                .getId());
    }

    /** Ends what runs under this business key before its time, in the caller's transaction. */
    public void end(String businessKey, String reason) {
        unrestricted.call(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .forEach(
                            running -> runtime.deleteProcessInstance(running.getId(), reason, true, true, true, false));
            return null;
        });
    }

    /** True while this process instance has not ended. */
    public boolean runs(String processInstanceId) {
        return asSortie(() -> runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                == 1);
    }

    /** True while a process of this kind runs for the case, be it called by another; the one with this id does not count. */
    public boolean runs(String processKey, CaseReference reference, String but) {
        return asSortie(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .anyMatch(running -> !running.getId().equals(but)));
    }

    /** Starts the process that begins with this message, in the caller's transaction, with the same business key. */
    public void startBy(String message, CaseReference reference) {
        asSortie(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlateStartMessage());
    }

    /**
     * Hands a message to the process of a case.
     *
     * @return false if nothing of the case waits for it
     * @throws Overtaken if another step of the case happened in the same moment: look again
     */
    public boolean tell(String message, CaseReference reference) {
        return tell(message, reference, Map.of());
    }

    /** The same, with variables for the process that waits. */
    public boolean tell(String message, CaseReference reference, Map<String, Object> variables) {
        // One at a time: the second of two at once finds that nothing waits any more, instead of an engine's failure.
        cases.hold(reference);
        return asSortie(() -> {
            try {
                // "All" is one at most, and none is an answer: correlate() would throw and spoil the caller's
                // transaction.
                return !toWaiting(message)
                        .processInstanceBusinessKey(reference.value())
                        .setVariables(variables)
                        .correlateAllWithResult()
                        .isEmpty();
            } catch (OptimisticLockingException e) {
                throw new Overtaken(e);
            }
        });
    }

    /** Not to those that it could start: no process begins because somebody was told something too late. */
    private MessageCorrelationBuilder toWaiting(String message) {
        return ((MessageCorrelationBuilderImpl) runtime.createMessageCorrelation(message)).executionsOnly();
    }

    /** True while something of the case waits for this message. */
    public boolean waits(String message, CaseReference reference) {
        return asSortie(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(reference.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0);
    }

    private <T> T asSortie(Supplier<T> call) {
        return unrestricted.call(call);
    }
}
