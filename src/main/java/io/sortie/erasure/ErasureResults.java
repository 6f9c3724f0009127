package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.personaldata.DataCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to become of each category, and what has: a later step that fails takes nothing of it back. */
@Repository
class ErasureResults {

    private final JdbcClient jdbc;

    ErasureResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decided once: a table that changes on the way changes nothing for those who are under way. */
    @Transactional
    public void plan(CaseReference reference, List<Result> results) {
        if (all(reference).isEmpty()) {
            results.forEach(result -> add(reference, result));
        }
    }

    /** Nothing of it was done, and it will be decided anew. */
    @Transactional
    public void forget(CaseReference reference) {
        jdbc.sql("delete from erasure_result where reference = ? and at is null")
                .param(reference.value())
                .update();
    }

    /** What is decided for this category, if it is still to be done. */
    Optional<Result> pending(CaseReference reference, DataCategory category) {
        return all(reference).stream()
                .filter(result -> result.category() == category && !result.done())
                .findFirst();
    }

    /** By system, and within it in the order of erasing. */
    List<Result> all(CaseReference reference) {
        return jdbc
                .sql("select * from erasure_result where reference = ?")
                .param(reference.value())
                .query(ErasureResults::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Result::category).thenComparing(Result::action, Comparator.reverseOrder()))
                .toList();
    }

    /** Committed at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void doneApart(CaseReference reference, Result result, int count, Instant at) {
        done(reference, result, count, at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(CaseReference reference, Result result, int count, Instant at) {
        jdbc.sql("update erasure_result set records = ?, at = ? where reference = ? and category = ? and action = ?"
                        + " and at is null")
                .params(
                        count,
                        SqlTime.of(at),
                        reference.value(),
                        result.category().name(),
                        result.action().name())
                .update();
    }

    /** What was kept is erased now: told beside what was told before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erasedLater(CaseReference reference, Result kept, int count, Instant at) {
        add(
                reference,
                new Result(kept.category(), Action.DELETE, kept.reason(), kept.ruleIds(), null, null, count, at));
    }

    private void add(CaseReference reference, Result result) {
        Result.Law law = result.withoutHold();
        jdbc.sql(
                        """
                insert into erasure_result (reference, category, system, action, reason, rule_ids, keep_until,
                  records, at, law_reason, law_rule_ids, law_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference.value(),
                        result.category().name(),
                        result.category().holder().toString(),
                        result.action().name(),
                        result.reason(),
                        result.ruleIds(),
                        SqlTime.of(result.keepUntil()),
                        result.count(),
                        SqlTime.of(result.at()))
                .params(
                        law == null ? null : law.reason(),
                        law == null ? null : law.ruleIds(),
                        law == null ? null : SqlTime.of(law.until()))
                .update();
    }

    private static Result read(ResultSet row, int number) throws SQLException {
        return new Result(
                DataCategory.valueOf(row.getString("category")),
                Action.valueOf(row.getString("action")),
                row.getString("reason"),
                row.getString("rule_ids"),
                SqlTime.read(row, "keep_until"),
                row.getString("law_reason") == null
                        ? null
                        : new Result.Law(
                                row.getString("law_reason"),
                                row.getString("law_rule_ids"),
                                SqlTime.read(row, "law_until")),
                row.getObject("records", Integer.class),
                SqlTime.read(row, "at"));
    }
}
