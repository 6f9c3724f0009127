package io.sortie.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Instant;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final JobExecutor executor = mock(JobExecutor.class);
    private final ClockWatch watch = new ClockWatch(JdbcClient.create(database()), beans());

    @Test
    @DisplayName("five seconds apart is well, more stops the jobs once, and agreeing again starts them once")
    void pauses() {
        watch.compare(NOON, NOON.plusSeconds(5));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        verifyNoMoreInteractions(executor);

        watch.compare(NOON, NOON.minusMillis(5001));
        watch.compare(NOON, NOON.plusSeconds(90));
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        verify(executor, times(1)).shutdown();

        watch.compare(NOON, NOON);
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        verify(executor, times(1)).start();
        verifyNoMoreInteractions(executor);
    }

    @Test
    @DisplayName("a database on the same machine agrees")
    void agrees() {
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    private org.springframework.beans.factory.ObjectProvider<JobExecutor> beans() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("executor", executor);
        return beans.getBeanProvider(JobExecutor.class);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:clocks");
        return database;
    }
}
