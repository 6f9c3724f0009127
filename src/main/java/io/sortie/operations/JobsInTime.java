package io.sortie.operations;

import io.sortie.database.ClockAgreement;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The job executor takes jobs only while the clocks agree. Stopping it would not do: the start-up starts it after the
 * first look at the clocks, and what it takes in its first moment would run.
 */
@Component
class JobsInTime extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ClockAgreement> clocks;

    // asked for late: the engine must not wait for the database's other users
    JobsInTime(ObjectProvider<ClockAgreement> clocks) {
        this.clocks = clocks;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor executor = engine.getJobExecutor();
        executor.setAcquireJobsCmdFactory(atMost -> clocks.getObject().clocksAgree()
                ? new AcquireJobsCmd(executor, atMost)
                : none -> new AcquiredJobs(atMost));
    }
}
