package io.sortie.operations;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop begins no further job, before anything else stops: the engine would go on acquiring until it
 * is closed. Jobs that wait in its queue are given back at once, those at work are waited for ({@code
 * spring.lifecycle.timeout-per-shutdown-phase}).
 */
@Component
class JobsAtStop implements ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(JobsAtStop.class);

    private final ApplicationContext application;
    private final ObjectProvider<JobExecutor> jobs;

    JobsAtStop(ApplicationContext application, ObjectProvider<JobExecutor> jobs) {
        this.application = application;
        this.jobs = jobs;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() == application) {
            log.info("stopping: no further job is begun here");
            jobs.ifAvailable(JobExecutor::shutdown);
        }
    }
}
