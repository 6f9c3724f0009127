package io.sortie.engine;

import io.sortie.effects.OutcomeUnknown;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job whose effect has an unknown outcome is not tried again for hours: it becomes an incident at once, and right
 * before that a person is asked. A node killed in between does both when the job's lock is over; if nobody can be asked,
 * the incident is there all the same.
 */
class UnknownOutcomeJobs implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownOutcomeJobs.class);

    private final FailedJobCommandFactory others = new DefaultFailedJobCommandFactory();
    private final Supplier<UnknownOutcomes> outcomes;

    UnknownOutcomeJobs(Supplier<UnknownOutcomes> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return OutcomeUnknown.in(failure)
                .<Command<Object>>map(unknown -> new GiveUp(jobId, failure, unknown))
                .orElseGet(() -> others.getCommand(jobId, failure));
    }

    private final class GiveUp extends JobRetryCmd {

        private final transient OutcomeUnknown unknown;

        private GiveUp(String jobId, Throwable failure, OutcomeUnknown unknown) {
            super(jobId, failure);
            this.unknown = unknown;
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                ask(context);
                job.setRetries(0);
            }
            return null;
        }

        private void ask(CommandContext context) {
            try {
                // In a context and transaction of its own: what fails in it must not take the incident with it.
                context.getProcessEngineConfiguration()
                        .getCommandExecutorTxRequiresNew()
                        .execute(apart -> {
                            outcomes.get().clarify(unknown, jobId);
                            return null;
                        });
            } catch (RuntimeException e) {
                LOG.error("nobody could be asked what became of effect {}", unknown.key(), e);
            }
        }
    }
}
