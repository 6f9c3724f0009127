package io.sortie.counts;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what one thread asks of the database. Gauges, clocks and senders of mail run in threads of their own and are not
 * counted, nor is what the sandboxes and the demo's mailbox keep: in real life those are other systems.
 */
final class DatabaseWork implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    private static final Pattern OTHERS = Pattern.compile("\\b(sandbox_|demo_)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update)\\s+(?:\\w+\\.)?(\\w+)");

    private final Map<String, Integer> figures = new TreeMap<>();
    // connections with something to commit: a driver sends no commit for nothing
    private final Set<String> begun = new HashSet<>();
    private volatile Thread counted;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .listener(this)
                        .methodListener(this)
                        .build()
                : bean;
    }

    /** What this thread asks of the database while it does this. */
    Work of(Runnable deed) {
        figures.clear();
        begun.clear();
        counted = Thread.currentThread();
        try {
            deed.run();
        } finally {
            counted = null;
        }
        return new Work(new TreeMap<>(figures));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread() != counted) {
            return;
        }
        String sql = queries.get(0).getQuery().strip().toLowerCase(Locale.ROOT);
        if (OTHERS.matcher(sql).find()) {
            return;
        }
        int statements = Math.max(1, execution.isBatch() ? execution.getBatchSize() : 1);
        add(Work.STATEMENTS, statements);
        add(Work.ROUND_TRIPS, 1);
        add(kind(sql), statements);
        commitLater(execution, sql);
    }

    private void commitLater(ExecutionInfo execution, String sql) {
        try {
            if (!execution.getStatement().getConnection().getAutoCommit()) {
                begun.add(execution.getConnectionId());
            } else if (!sql.startsWith("select")) {
                add(Work.COMMITS, 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext context) {}

    @Override
    public void afterMethod(MethodExecutionContext context) {
        if (Thread.currentThread() != counted || context.getConnectionInfo() == null) {
            return;
        }
        String method = context.getMethod().getName();
        String connection = context.getConnectionInfo().getConnectionId();
        if (method.equals("commit") && begun.remove(connection)) {
            add(Work.COMMITS, 1);
        }
    }

    private void add(String figure, int times) {
        figures.merge(figure, times, Integer::sum);
    }

    /** Such as {@code insert act_ru_job}. */
    private static String kind(String sql) {
        Matcher table = TABLE.matcher(sql);
        String verb = sql.replaceFirst("(?s)\\W.*", "");
        return verb + " " + (table.find() ? table.group(1) : "");
    }
}
