package io.sortie.refundsettlement;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which paid refunds are looked at, and when next; a look belongs to whoever takes it first. */
@Repository
@Transactional
class ReturnWatch {

    private final JdbcClient jdbc;

    ReturnWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(CaseReference reference, Instant nextLook, Instant until) {
        jdbc.sql("update refund set next_look_at = ?, watched_until = ? where reference = ?")
                .params(SqlTime.of(nextLook), SqlTime.of(until), reference.value())
                .update();
    }

    /** Those whose next look is due, the longest waiting first. */
    List<CaseReference> due(Instant now, int most) {
        return jdbc.sql(
                        """
                select reference from refund where next_look_at <= ? order by next_look_at, reference
                fetch first %d rows only"""
                                .formatted(most))
                .param(SqlTime.of(now))
                .query((row, i) -> new CaseReference(row.getString("reference")))
                .list();
    }

    /** True if this look is the caller's: nobody else takes it until then, whatever becomes of it. */
    boolean take(CaseReference reference, Instant now, Instant until) {
        return jdbc.sql("update refund set next_look_at = ? where reference = ? and next_look_at <= ?")
                        .params(SqlTime.of(until), reference.value(), SqlTime.of(now))
                        .update()
                == 1;
    }

    /** It was looked at: the next look comes then, or never if that is after the end of the watch. */
    void lookedUntil(CaseReference reference, Instant next) {
        jdbc.sql(
                        """
                update refund set next_look_at = case when watched_until > ? then cast(? as timestamp with time zone) end
                where reference = ?""")
                .params(SqlTime.of(next), SqlTime.of(next), reference.value())
                .update();
    }
}
