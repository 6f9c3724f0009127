package io.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's side of the one clock: it follows the application's, and can be asked to do all that is due. */
@Component
public class EngineTime {

    private static final Logger log = LoggerFactory.getLogger(EngineTime.class);
    private static final int AT_ONCE = 50;

    private final ManagementService management;
    private final ProcessEngine engine;

    EngineTime(ManagementService management, ProcessEngine engine) {
        this.management = management;
        this.engine = engine;
    }

    public void shift(Duration fromRealTime) {
        ClockUtil.offset(fromRealTime.toMillis());
    }

    /** The next instant after {@code from} and not after {@code until} at which a timer or retry is due. */
    public Optional<Instant> nextDue(Instant from, Instant until) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(from))
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    /** True if no job is due or at work. */
    public boolean idle() {
        return management.createJobQuery().executable().active().count() == 0;
    }

    /** Does what is due, or wakes the job executor to do it where one runs. */
    public void work() {
        JobExecutor executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        } else {
            List<Job> due = management.createJobQuery().executable().active().listPage(0, AT_ONCE);
            due.forEach(this::execute);
        }
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            // The engine has counted the try and set the next one; an executor would log the same.
            log.info("job of {} failed and will be tried again", job.getProcessDefinitionKey());
        }
    }
}
