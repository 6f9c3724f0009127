package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still kept of an account that is erased: holds can lengthen the time of keeping, never shorten it [LAW-20]. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptItemHolds {

    private static final String STILL_KEPT = " where reference = ? and action = 'KEEP' and category in"
            + " (select category from kept_item where reference = ? and erased_at is null)";

    /** @param end from then on it does not count any more */
    private record Hold(String category, String ground, Instant end) {}

    private final JdbcClient jdbc;

    KeptItemHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is still kept; what is being erased at this moment is waited for, and is not among it. */
    public List<String> kept(CaseReference deletion) {
        return jdbc.sql(
                        "select category from kept_item where reference = ? and erased_at is null order by category for update")
                .param(deletion.value())
                .query(String.class)
                .list();
    }

    /**
     * What is told of each item that is still kept follows the holds that count now: the longest of them, or else the law.
     * What neither keeps is due at once, and was kept until now on the ground of the last hold.
     */
    public void retell(CaseReference deletion, Instant now) {
        tell(
                deletion,
                "law_reason = reason, law_rule_ids = rule_ids, law_until = keep_until",
                " and law_reason is null");
        tell(
                deletion,
                "keep_until = coalesce(law_until, ?), reason = case when law_until is null then reason else law_reason end,"
                        + " rule_ids = case when law_until is null then rule_ids else law_rule_ids end",
                "",
                SqlTime.of(now));
        jdbc.sql("select category, ground, ends_at from legal_hold where reference = ? and lifted_at is null"
                        + " and ends_at > ? order by ends_at, id desc")
                .params(deletion.value(), SqlTime.of(now))
                .query((row, i) ->
                        new Hold(row.getString("category"), row.getString("ground"), SqlTime.read(row, "ends_at")))
                .list()
                .forEach(hold -> tell(deletion, hold));
    }

    private void tell(CaseReference deletion, Hold hold) {
        jdbc.sql("update erasure_result set rule_ids = 'SEM-18', reason = ?, keep_until = ?" + STILL_KEPT
                        + " and category = ? and keep_until < ?")
                .params(hold.ground(), SqlTime.of(hold.end()), deletion.value(), deletion.value())
                .params(hold.category(), SqlTime.of(hold.end()))
                .update();
    }

    private void tell(CaseReference deletion, String what, String which, Object... values) {
        jdbc.sql("update erasure_result set " + what + STILL_KEPT + which)
                .params(values)
                .params(deletion.value(), deletion.value())
                .update();
    }
}
