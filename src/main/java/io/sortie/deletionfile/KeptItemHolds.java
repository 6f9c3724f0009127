package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds on what is still kept of an account that is erased: they can lengthen the time of keeping, never shorten it [LAW-20]. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptItemHolds {

    private final JdbcClient jdbc;

    KeptItemHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds all that is still kept; what is held for longer already stays so.
     *
     * @return how many items; what is being erased at this moment is waited for, and is none of them
     */
    public int hold(CaseReference deletion, Instant until, String ground) {
        set(deletion, until, ground, " and (held_until is null or held_until < ?)", SqlTime.of(until));
        return jdbc.sql("select count(*) from kept_item where reference = ? and erased_at is null")
                .param(deletion.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Lifts the hold of all that is still kept, of whatever time, and says how many items were held. What the law does not
     * keep either is due at once.
     */
    public int lift(CaseReference deletion, Instant now) {
        jdbc.sql(
                        """
                update erasure_result set keep_until = coalesce(law_until, ?),
                  rule_ids = case when law_until is null then rule_ids else law_rule_ids end,
                  reason = case when law_until is null then reason else law_reason end
                where reference = ? and law_reason is not null and category in
                  (select category from kept_item where reference = ? and erased_at is null and held_until is not null)""")
                .params(SqlTime.of(now), deletion.value(), deletion.value())
                .update();
        return set(deletion, null, null, " and held_until is not null");
    }

    private int set(CaseReference deletion, Instant until, String ground, String which, Object... values) {
        return jdbc.sql("update kept_item set held_until = ?, held_ground = ? where reference = ? and erased_at is null"
                        + which)
                .params(SqlTime.of(until), ground, deletion.value())
                .params(values)
                .update();
    }
}
