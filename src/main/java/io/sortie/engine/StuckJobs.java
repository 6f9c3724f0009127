package io.sortie.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.springframework.stereotype.Component;

/** Jobs that failed for good and wait for a person. */
@Component
public class StuckJobs {

    private final ManagementService management;
    private final ProcessEngine engine;
    private final Unrestricted unrestricted;

    StuckJobs(ManagementService management, ProcessEngine engine, Unrestricted unrestricted) {
        this.management = management;
        this.engine = engine;
        this.unrestricted = unrestricted;
    }

    /** Lets it be tried again at once, and then as often as any other; does nothing if there is no such job (any more). */
    public void goOn(String jobId) {
        unrestricted.call(() -> {
            if (jobId != null
                    && management.createJobQuery().jobId(jobId).noRetriesLeft().count() == 1) {
                management.setJobRetries(jobId, tries());
            }
            return null;
        });
    }

    /** The engine gives them by itself only to a job that has never failed. */
    private int tries() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return ParseUtil.parseRetryIntervals(configuration.getFailedJobRetryTimeCycle())
                .getRetries();
    }
}
