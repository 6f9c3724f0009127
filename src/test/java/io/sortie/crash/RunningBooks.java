package io.sortie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is read of a PostgreSQL and of logs while the application works on. */
final class RunningBooks {

    /** Calls are booked when they begin; an order lasts as long as the latency, a look-up no time. */
    private static final String OVERLAPS =
            """
            select a.op_key || ' ' || a.operation || ' ' || a.at || ', ' || b.operation || ' ' || b.at
            from sandbox_call a join sandbox_call b
              on split_part(a.op_key, ':', 1) = split_part(b.op_key, ':', 1) and a.seq < b.seq
            where a.operation <> 'lookup' and b.at - a.at < interval '%d milliseconds'"""
                    .formatted(TwoNodes.CALL.toMillis());

    // A job that failed a moment ago is due again within seconds.
    private static final String UNDER_WAY =
            """
            select (select count(*) from effect where state <> 'DONE')
              + (select count(*) from outbox_mail where state <> 'SENT')
              + (select count(*) from ACT_RU_JOB where DUEDATE_ < now() at time zone 'UTC' + interval '5 seconds')""";

    private static final Pattern BEGUN_DURING_THE_CALL =
            Pattern.compile("EffectInProgress: effect (\\S+) may be under way");

    private RunningBooks() {}

    /** Whether nothing is left to do for now. */
    static boolean quiet(CrashDatabase database) {
        return ask(database, jdbc -> jdbc.sql(UNDER_WAY).query(Integer.class).single()) == 0;
    }

    /** Two calls for one case that were under way at the same time. */
    static List<String> callsThatOverlap(CrashDatabase database) {
        return ask(database, jdbc -> jdbc.sql(OVERLAPS).query(String.class).list());
    }

    /** How many effects each node has called for. */
    static Map<String, Integer> callsByNode(CrashDatabase database) {
        return ask(database, jdbc -> {
            Map<String, Integer> calls = new TreeMap<>();
            jdbc.sql("select lease_owner, count(*) from effect group by lease_owner")
                    .query(row -> {
                        calls.put(row.getString(1), row.getInt(2));
                    });
            return calls;
        });
    }

    /** The effects that a node wanted to begin while their call was under way: a job lock had run out. */
    static Set<String> refused(SortieProcess node) {
        try {
            return BEGUN_DURING_THE_CALL
                    .matcher(Files.readString(node.log()))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Effects whose call was begun and has not ended as far as the books say. */
    static int callsUnderWay(CrashDatabase database) {
        String open = "select count(*) from effect where state = 'INTENT' and lease_until is not null";
        return ask(database, jdbc -> jdbc.sql(open).query(Integer.class).single());
    }

    /** The application's connections. */
    static int connections(CrashDatabase database) {
        String others = "select count(*) from pg_stat_activity where datname = 'postgres' and pid <> pg_backend_pid()";
        return ask(database, jdbc -> jdbc.sql(others).query(Integer.class).single());
    }

    static int timeline(CrashDatabase database, Departure of, String text) {
        return count(database, "select count(*) from timeline_entry where reference = ? and text_key = ?", of, text);
    }

    static int mails(CrashDatabase database, Departure to, String kind) {
        return count(
                database,
                "select count(*) from demo_mail d join outbox_mail m on m.message_id = d.message_id"
                        + " where m.reference = ? and m.kind = ?",
                to,
                kind);
    }

    private static int count(CrashDatabase database, String sql, Departure of, String what) {
        return ask(database, jdbc -> jdbc.sql(sql)
                .params(of.reference(), what)
                .query(Integer.class)
                .single());
    }

    private static <T> T ask(CrashDatabase database, Function<JdbcClient, T> question) {
        try (Connection connection = database.read()) {
            return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
