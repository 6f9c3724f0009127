package io.sortie.engine;

import io.sortie.database.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly clean-up, but of cases that are over. When history may be removed is decided at the start of a case, which
 * costs nothing; a case that runs for longer than that (a year's subscription) would lose its history on the way, and what
 * it writes afterwards would stay for ever. So whatever still runs is given its time anew first.
 */
class HistoryOfRunningCases extends HistoryCleanupJobHandler {

    private static final String ALMOST_OVER =
            """
            select h.ID_, d.HISTORY_TTL_ from ACT_HI_PROCINST h join ACT_RU_EXECUTION e on e.ID_ = h.ID_
            join ACT_RE_PROCDEF d on d.ID_ = h.PROC_DEF_ID_
            where h.REMOVAL_TIME_ <= ? and h.ID_ = h.ROOT_PROC_INST_ID_""";

    private static final String TABLES =
            """
            select r.table_name from information_schema.columns r join information_schema.columns t
              on t.table_name = r.table_name and t.table_schema = r.table_schema and t.table_schema = current_schema
            where upper(r.column_name) = 'ROOT_PROC_INST_ID_' and upper(t.column_name) = 'REMOVAL_TIME_'""";

    private record Running(String root, int daysToKeep) {}

    /** The clean-up reads the time anew, and comes again tomorrow. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    HistoryOfRunningCases(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void execute(
            HistoryCleanupJobHandlerConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            String tenant) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        // each by itself: however many there are, none is kept waiting, and what was kept stays kept
        running(now.plus(MARGIN)).forEach(running -> alone.executeWithoutResult(status -> keep(running, now)));
        super.execute(configuration, execution, context, tenant);
    }

    private List<Running> running(Instant until) {
        return jdbc.sql(ALMOST_OVER)
                .param(SqlTime.of(until))
                .query((row, i) -> new Running(row.getString(1), row.getInt(2)))
                .list();
    }

    private void keep(Running running, Instant now) {
        Object until = SqlTime.of(now.plus(Duration.ofDays(running.daysToKeep())));
        jdbc.sql(TABLES).query(String.class).list().forEach(table -> jdbc.sql(
                        "update " + table + " set REMOVAL_TIME_ = ? where ROOT_PROC_INST_ID_ = ?")
                .params(until, running.root())
                .update());
    }
}
