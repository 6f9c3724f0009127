package io.sortie.engine;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;

/** A step that failed for good makes its case show NEEDS_OPERATOR; a repaired one makes it go on. */
class OperatorIncidents extends DefaultIncidentHandler {

    private final Supplier<Cases> cases;
    private final Supplier<Timeline> timeline;

    OperatorIncidents(String type, Supplier<Cases> cases, Supplier<Timeline> timeline) {
        super(type);
        this.cases = cases;
        this.timeline = timeline;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        show(context, true, "needs-operator");
        dueAtOnce(context.getConfiguration());
        return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        repaired(context);
        super.resolveIncident(context);
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        repaired(context);
        super.deleteIncident(context);
    }

    /** The engine resolves the incident of every job that ends, and nearly none has one: those cost nothing more. */
    private void repaired(IncidentContext context) {
        String job = context.getConfiguration();
        boolean failed = job != null
                && !Context.getCommandContext()
                        .getIncidentManager()
                        .findIncidentByConfiguration(job)
                        .isEmpty();
        if (failed) {
            show(context, false, "operator-resolved");
        }
    }

    /** The engine leaves the last pause in the job; whoever repairs it would wait hours and think it did not help. */
    private static void dueAtOnce(String jobId) {
        JobEntity job = jobId == null
                ? null
                : Context.getCommandContext().getJobManager().findJobById(jobId);
        if (job != null) {
            job.setDuedate(ClockUtil.getCurrentTime());
        }
    }

    /** True if another step of the case, in any of its processes, still waits for a person. */
    private static boolean othersWait(String businessKey, String jobId) {
        RuntimeService runtime = Context.getProcessEngineConfiguration().getRuntimeService();
        return Context.getCommandContext()
                .runWithoutAuthorization(
                        () -> runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(businessKey)
                                .withIncident()
                                .list()
                                .stream()
                                .flatMap(instance ->
                                        runtime
                                                .createIncidentQuery()
                                                .processInstanceId(instance.getId())
                                                .list()
                                                .stream())
                                // the callers of a failed process show its incident too
                                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                                .anyMatch(
                                        incident -> !incident.getConfiguration().equals(jobId)));
    }

    private void show(IncidentContext context, boolean needed, String key) {
        if (context.getExecutionId() == null) {
            return;
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        String businessKey =
                execution == null ? null : execution.getProcessInstance().getBusinessKey();
        if (businessKey != null && (needed || !othersWait(businessKey, context.getConfiguration()))) {
            CaseReference.find(businessKey)
                    // false too where the key looks like a reference and is the key of something else, such as a mail
                    .filter(reference -> cases.get().needsOperator(reference, needed))
                    .ifPresent(reference -> timeline.get().add(reference, Actor.SORTIE, null, key, Map.of()));
        }
    }
}
