package io.sortie.engine;

import io.sortie.cases.CaseReference;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Ends what runs for a case before its time. */
@Component
public class RunningProcesses {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    RunningProcesses(ProcessEngine engine, RuntimeService runtime, Unrestricted unrestricted) {
        this.engine = engine;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /**
     * Ends everything that runs under this case's reference, what was called included, with all tasks and timers; but not
     * what {@code besides} runs in. Then does what has to happen with it. Both in a transaction of their own, committed
     * when this returns: what is read afterwards is over.
     *
     * @param besides the key of a process that goes on, with its callers; or null
     */
    public void end(CaseReference reference, String reason, String besides, Runnable then) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequiresNew().execute(apart -> {
            unrestricted.call(() -> {
                endAll(reference, reason, besides);
                return null;
            });
            then.run();
            return null;
        });
    }

    private void endAll(CaseReference reference, String reason, String besides) {
        List<String> goOn = besides == null ? List.of() : rootsOf(reference, besides);
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(id -> !goOn.contains(id))
                .forEach(id -> runtime.deleteProcessInstance(id, reason, true, true, true, false));
    }

    private List<String> rootsOf(CaseReference reference, String process) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value(), process)
                .list()
                .stream()
                .map(ProcessInstance::getRootProcessInstanceId)
                .toList();
    }
}
