package io.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's own tables on PostgreSQL with very many waiting cases, and the plans the server makes for its queries. */
class DueJobsTest {

    private static final int WAITING = 100_000;

    private static EmbeddedPostgres server;
    private static ProcessEngine engine;
    private static JdbcClient jdbc;

    @BeforeAll
    static void many_waiting_cases() throws Exception {
        server = EmbeddedPostgres.start();
        DataSource database = server.getPostgresDatabase();
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        new EngineIndexes(database, engine).afterPropertiesSet();
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                insert into act_ru_job (id_, rev_, type_, retries_, duedate_, suspension_state_, exclusive_,
                                        process_instance_id_, handler_type_, priority_)
                select 'job' || n, 1, 'timer', 3, now() + interval '1 day' + n * interval '1 second', 1, true,
                       'case' || n, 'timer-transition', 0
                from generate_series(1, ?) n""")
                .param(WAITING)
                .update();
        jdbc.sql("update act_ru_job set duedate_ = now() - interval '1 minute' where id_ in ('job7', 'job77')")
                .update();
        jdbc.sql(
                        """
                insert into act_ru_task (id_, rev_, name_, suspension_state_)
                select 'task' || n, 1, 'Review cancellation', 1 from generate_series(1, ?) n""")
                .param(WAITING)
                .update();
        jdbc.sql("analyze").update();
    }

    @AfterAll
    static void stop() throws Exception {
        engine.close();
        server.close();
    }

    @Test
    @DisplayName("P7 due jobs among 100,000 waiting ones are found by an index, within a millisecond")
    void dueJobs() {
        String query = acquisition();
        assertThat(explain(query)).anyMatch(line -> line.contains("sortie_idx_job_duedate"));
        assertThat(explain(query)).noneMatch(line -> line.contains("Seq Scan"));
        // the quickest of some: what else runs on this machine is not the plan's fault
        assertThat(IntStream.range(0, 10)
                        .mapToDouble(i -> milliseconds(explain(query)))
                        .min()
                        .orElseThrow())
                .isLessThan(1.0);
    }

    @Test
    @DisplayName("P7 completing a task among 100,000 open ones looks for its parts by an index")
    void partsOfTask() {
        List<String> plan = explain("select * from act_ru_task where parent_task_id_ = 'task77'");
        assertThat(plan).anyMatch(line -> line.contains("sortie_idx_task_parent"));
    }

    /** The engine's own query, with its parameters written out. */
    private static String acquisition() {
        Map<String, Object> values = new HashMap<>();
        values.put("alwaysSetDueDate", true);
        values.put("deploymentAware", false);
        values.put("historyCleanupEnabled", true);
        values.put("applyExclusiveOverProcessHierarchies", false);
        values.put("applyOrdering", true);
        values.put("orderingProperties", List.of(JobManager.JOB_DUEDATE_ORDERING_PROPERTY));
        ListQueryParameterObject query = new ListQueryParameterObject(values, 0, 3);
        query.setDatabaseType("postgres");
        BoundSql sql = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement("selectNextJobsToExecute")
                .getBoundSql(query);
        String text = sql.getSql();
        for (var parameter : sql.getParameterMappings()) {
            boolean time = parameter.getProperty().endsWith("now");
            text = text.replaceFirst("\\?", time ? "'" + Timestamp.from(Instant.now()) + "'" : "3");
        }
        return text;
    }

    private static List<String> explain(String query) {
        return jdbc.sql("explain (analyze) " + query).query(String.class).list();
    }

    private static double milliseconds(List<String> plan) {
        String line = plan.stream()
                .filter(text -> text.startsWith("Execution Time"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceAll("[^0-9.]", ""));
    }
}
