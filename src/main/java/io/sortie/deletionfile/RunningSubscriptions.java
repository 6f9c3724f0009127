package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The subscriptions of an account that were found running and have to end. One that runs again later is found again, and is
 * ended by an order of its own.
 */
@Repository
@Transactional
public class RunningSubscriptions {

    /** @param finding counts from 1 how often it was found running */
    public record Running(String subscriptionId, int finding, Instant foundAt) {}

    private final JdbcClient jdbc;

    RunningSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Found running (again); one that is being ended is not found twice. */
    public void found(CaseReference reference, String subscriptionId, Instant at) {
        jdbc.sql(
                        """
                insert into deletion_subscription (reference, subscription_id, finding, found_at)
                select ?, ?, (select count(*) + 1 from deletion_subscription where reference = ? and subscription_id = ?), ?
                where not exists (select 1 from deletion_subscription
                  where reference = ? and subscription_id = ? and not ended)""")
                .params(reference.value(), subscriptionId, reference.value(), subscriptionId, SqlTime.of(at))
                .params(reference.value(), subscriptionId)
                .update();
    }

    /** Those that have not been ended yet. */
    public List<String> of(CaseReference reference) {
        return jdbc.sql("select subscription_id from deletion_subscription where reference = ? and not ended"
                        + " order by subscription_id")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    /** The last finding. */
    public Running get(CaseReference reference, String subscriptionId) {
        return jdbc.sql("select * from deletion_subscription where reference = ? and subscription_id = ?"
                        + " order by finding desc fetch first 1 rows only")
                .params(reference.value(), subscriptionId)
                .query((row, i) -> new Running(
                        row.getString("subscription_id"), row.getInt("finding"), SqlTime.read(row, "found_at")))
                .single();
    }

    public void ended(CaseReference reference, Running running) {
        jdbc.sql("update deletion_subscription set ended = true"
                        + " where reference = ? and subscription_id = ? and finding = ?")
                .params(reference.value(), running.subscriptionId(), running.finding())
                .update();
    }
}
