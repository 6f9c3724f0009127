package io.sortie.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.database.ClockAgreement;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final ClockWatch watch = new ClockWatch(JdbcClient.create(database()));
    private final JobExecutor executor = new DefaultJobExecutor();

    @Test
    @DisplayName("R14 five seconds apart is well, more is down, in both directions, until they agree again")
    void compares() {
        watch.compare(NOON, NOON.plusSeconds(5));
        assertThat(watch.clocksAgree()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        watch.compare(NOON, NOON.minusMillis(5001));
        assertThat(watch.clocksAgree()).isFalse();
        watch.compare(NOON, NOON.plusSeconds(90));
        assertThat(watch.clocksAgree()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails()).containsEntry("difference", "PT-1M-30S");

        watch.compare(NOON, NOON);
        assertThat(watch.clocksAgree()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("R14 jobs are acquired while the clocks agree, none while they do not")
    void acquiresJobsOnlyInTime() {
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJobExecutor(executor);
        new JobsInTime(beans()).postInit(engine);

        watch.compare(NOON, NOON.minusSeconds(90));
        AcquiredJobs none = executor.getAcquireJobsCmd(3).execute(null);
        assertThat(none.size()).isZero();
        assertThat(none.getNumberOfJobsAttemptedToAcquire())
                .as("more than it got, so it waits before it asks again")
                .isEqualTo(3);
        watch.compare(NOON, NOON);
        assertThat(executor.getAcquireJobsCmd(3)).isInstanceOf(AcquireJobsCmd.class);
    }

    @Test
    @DisplayName("a database on the same machine agrees; who asks first looks")
    void agrees() {
        assertThat(watch.clocksAgree()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    private ObjectProvider<ClockAgreement> beans() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clocks", watch);
        return beans.getBeanProvider(ClockAgreement.class);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:clocks");
        return database;
    }
}
