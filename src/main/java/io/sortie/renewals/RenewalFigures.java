package io.sortie.renewals;

import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervisors have to know of the letters about renewals. */
@Component
public class RenewalFigures {

    /**
     * Counts of today, as the day runs in UTC.
     *
     * @param waiting written, on whatever day, and not taken by a mail server yet
     * @param lastRunAt when all renewals were last looked through to the end; null if never
     */
    public record Today(long sent, long missed, long failed, long waiting, Instant lastRunAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Today today() {
        Instant now = clock.instant();
        Instant since = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return jdbc.sql(
                        """
                select (select count(*) from renewal_notice where sent_at >= :since) as sent,
                  (select count(*) from renewal_notice where missed_at >= :since) as missed,
                  (select count(*) from renewal_notice where failed_at >= :since) as failed,
                  (select count(*) from renewal_notice where state = 'PUT') as waiting,
                  (select max(ended_at) from renewal_run) as last_run""")
                .param("since", SqlTime.of(since))
                .query((row, i) -> new Today(
                        row.getLong("sent"),
                        row.getLong("missed"),
                        row.getLong("failed"),
                        row.getLong("waiting"),
                        SqlTime.read(row, "last_run")))
                .single();
    }

    /** Those that failed or were missed, newest first, for whoever reaches these customers in another way. */
    public List<Notice> troubled(int atMost) {
        return jdbc.sql("select * from renewal_notice where failed_at is not null or missed_at is not null"
                        + " order by coalesce(missed_at, failed_at) desc, id limit ?")
                .param(atMost)
                .query(NoticeRow::read)
                .list();
    }
}
