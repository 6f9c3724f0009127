package io.sortie.renewals;

import io.sortie.database.SqlTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a customer may leave freely because the renewal was not announced in time [LAW-07]. */
@Component
public class FreeExits {

    public enum Exit {
        /** The renewal that was not announced has come: out at any time, free, advances back. */
        RENEWED,
        /** It is still ahead, and its last day to refuse was never told. */
        AHEAD
    }

    private static final String NEWEST = "select * from renewal_notice where subscription_id = ?"
            + " and kind = 'RENEWAL_NOTICE' and renews_at %s ? order by renews_at desc limit 1";

    private final JdbcClient jdbc;
    private final Clock clock;

    FreeExits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A later renewal that was announced in time closes the exit again. */
    public Optional<Exit> of(String subscriptionId) {
        return missed(subscriptionId, "<=").map(notice -> Exit.RENEWED).or(() -> missed(subscriptionId, ">")
                .map(notice -> Exit.AHEAD));
    }

    private Optional<Notice> missed(String subscriptionId, String when) {
        return jdbc.sql(NEWEST.formatted(when))
                .params(subscriptionId, SqlTime.of(clock.instant()))
                .query(NoticeRow::read)
                .optional()
                .filter(notice -> notice.state() == Notice.State.MISSED && notice.freeExit());
    }
}
