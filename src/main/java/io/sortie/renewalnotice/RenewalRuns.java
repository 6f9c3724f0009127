package io.sortie.renewalnotice;

import io.sortie.database.SqlTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs, one a day, and how far each has come. */
@Repository
class RenewalRuns {

    /** @param afterId the last subscription that was looked at, {@code ""} before the first */
    record Run(String id, String afterId, boolean ended) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String begin() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        String hex = HexFormat.of().formatHex(id);
        jdbc.sql("insert into renewal_run (id, began_at, after_id, looked_at) values (?, ?, '', 0)")
                .params(hex, SqlTime.of(clock.instant()))
                .update();
        return hex;
    }

    /** Held until the end of the transaction: two nodes never work on the same batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    Run hold(String id) {
        return jdbc.sql("select * from renewal_run where id = ? for update")
                .param(id)
                .query((row, i) ->
                        new Run(row.getString("id"), row.getString("after_id"), row.getObject("ended_at") != null))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lookedAt(Run run, String lastId, int count) {
        jdbc.sql("update renewal_run set after_id = ?, looked_at = looked_at + ? where id = ?")
                .params(lastId, count, run.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(String id) {
        jdbc.sql("update renewal_run set ended_at = ? where id = ? and ended_at is null")
                .params(SqlTime.of(clock.instant()), id)
                .update();
    }

    /** Since when renewals are watched here: what should have been announced before was not ours to announce. */
    Instant watchedSince() {
        return jdbc.sql("select min(began_at) as since from renewal_run")
                .query((row, i) -> SqlTime.read(row, "since"))
                .single();
    }
}
