package io.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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

    /**
     * The next instant after {@code from} and not after {@code until} at which something is to be done: a timer or retry,
     * or a job that a killed process had locked.
     */
    public Optional<Instant> nextDue(Instant from, Instant until) {
        Stream<Instant> locksOver = lockedElsewhere().stream()
                .map(job -> job.getLockExpirationTime().toInstant().plusMillis(1))
                .filter(over -> over.isAfter(from) && !over.isAfter(until));
        return Stream.concat(nextTimer(from, until).stream(), locksOver).min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextTimer(Instant from, Instant until) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(from))
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_ONCE)
                .stream()
                .filter(job -> !isCleanUp(job))
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    /** Many times each night, and no case waits for it: nobody who moves the clock by months wants to stop for it. */
    private static boolean isCleanUp(Job job) {
        return HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    /** True if no job is due or at work, but for those of a killed process: they wait until its lock is over. */
    public boolean idle() {
        long due = management.createJobQuery().executable().active().count();
        return due == 0 || due == lockedElsewhere().size();
    }

    /** Another process has them until their lock is over. */
    private List<JobEntity> lockedElsewhere() {
        JobExecutor executor = executor();
        Date now = ClockUtil.getCurrentTime();
        return management.createJobQuery().executable().active().listPage(0, AT_ONCE).stream()
                .map(JobEntity.class::cast)
                .filter(job -> job.getLockOwner() != null && executor != null)
                .filter(job -> !job.getLockOwner().equals(executor.getLockOwner()))
                .filter(job -> job.getLockExpirationTime().after(now))
                .toList();
    }

    /** Does what is due, or wakes the job executor to do it where one runs. */
    public void work() {
        JobExecutor executor = executor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        } else {
            List<Job> due = management.createJobQuery().executable().active().listPage(0, AT_ONCE);
            due.forEach(this::execute);
        }
    }

    private JobExecutor executor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
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
