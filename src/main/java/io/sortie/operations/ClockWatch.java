package io.sortie.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's, at start and each minute: timers and leases of several nodes rest on
 * both. More than five seconds apart, health is down and no job is begun here until they agree again.
 */
@Component("clocks")
class ClockWatch implements HealthIndicator {

    static final Duration APART = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcClient jdbc;
    private final ObjectProvider<JobExecutor> jobs;
    private volatile Duration difference = Duration.ZERO;
    private boolean paused;

    ClockWatch(JdbcClient jdbc, ObjectProvider<JobExecutor> jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    @Scheduled(fixedRateString = "PT1M")
    void look() {
        OffsetDateTime database = jdbc.sql("select current_timestamp")
                .query((row, i) -> row.getObject(1, OffsetDateTime.class))
                .single();
        compare(Instant.now(), database.toInstant());
    }

    synchronized void compare(Instant machine, Instant database) {
        difference = Duration.between(machine, database);
        boolean apart = difference.abs().compareTo(APART) > 0;
        if (apart && !paused) {
            log.error("this machine's clock and the database's are {} apart: no job is begun here", difference);
            paused = true;
            jobs.ifAvailable(JobExecutor::shutdown);
        } else if (!apart && paused) {
            log.info("this machine's clock and the database's agree again: jobs go on");
            paused = false;
            jobs.ifAvailable(JobExecutor::start);
        }
    }

    @Override
    public Health health() {
        return (difference.abs().compareTo(APART) > 0 ? Health.down() : Health.up())
                .withDetail("difference", difference.toString())
                .build();
    }
}
