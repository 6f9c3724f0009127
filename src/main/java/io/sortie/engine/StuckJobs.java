package io.sortie.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Jobs that failed for good and wait for a person. */
@Component
public class StuckJobs {

    private final ManagementService management;
    private final Unrestricted unrestricted;

    StuckJobs(ManagementService management, Unrestricted unrestricted) {
        this.management = management;
        this.unrestricted = unrestricted;
    }

    /** Lets it be tried once more, at once; does nothing if there is no such job (any more). */
    public void goOn(String jobId) {
        unrestricted.call(() -> {
            if (jobId != null
                    && management.createJobQuery().jobId(jobId).noRetriesLeft().count() == 1) {
                management.setJobRetries(jobId, 1);
            }
            return null;
        });
    }
}
