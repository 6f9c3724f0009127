package io.sortie.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a kill has left in the database: the proof that it hit something.
 *
 * @param calls orders on their way: the intent is committed, its outcome is not; each try has a name of its own
 * @param booked those of them that the other system had booked already: only the answer was lost
 * @param mails being handed to the mail server, each try with a name of its own
 * @param jobs locked by the dead process, with their remaining retries
 */
record Remains(Instant at, List<String> calls, List<String> booked, List<String> mails, Map<String, Integer> jobs) {

    // A try that failed in the ordinary way has given its lease back.
    private static final String CALLS =
            """
            select e.effect_key || ' #' || e.attempts from effect e
            where e.state = 'INTENT' and e.lease_until is not null
            """;

    private static final String BOOKED = CALLS
            + """
            and (exists (select 1 from sandbox_operation o where o.op_key = e.effect_key)
              or exists (select 1 from sandbox_account_operation a where a.op_key = e.effect_key))""";

    private static final String MAILS = "select id || ' #' || attempts from outbox_mail where state = 'SENDING'";

    private static final String JOBS =
            """
            select ID_, RETRIES_ from ACT_RU_JOB where LOCK_OWNER_ =
              (select max(LOCK_OWNER_) from ACT_RU_JOB where LOCK_EXP_TIME_ = (select max(LOCK_EXP_TIME_) from ACT_RU_JOB))""";

    /** Reads them; the application must be dead. */
    static Remains of(CrashDatabase database, Instant killedAt) {
        try (Connection connection = database.read()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return new Remains(killedAt, texts(jdbc, CALLS), texts(jdbc, BOOKED), texts(jdbc, MAILS), jobs(jdbc));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static Map<String, Integer> jobs(JdbcClient jdbc) {
        return jdbc.sql(JOBS).query((row, i) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
