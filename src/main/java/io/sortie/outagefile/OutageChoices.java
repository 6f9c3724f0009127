package io.sortie.outagefile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customers may choose, and have chosen. */
@Repository
@Transactional
public class OutageChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutageChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void offer(OutageChoice choice) {
        jdbc.sql(
                        """
                insert into outage_choice (reference, started_at, ended_at, bonus_days, days, answer_until)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        choice.reference().value(),
                        SqlTime.of(choice.outage().startedAt()),
                        SqlTime.of(choice.outage().endedAt()),
                        choice.bonusDays(),
                        choice.days(),
                        SqlTime.of(choice.answerUntil()))
                .update();
    }

    public OutageChoice get(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("nothing to choose in case " + reference));
    }

    public Optional<OutageChoice> find(CaseReference reference) {
        return jdbc.sql("select * from outage_choice where reference = ?")
                .param(reference.value())
                .query((row, i) -> read(row))
                .optional();
    }

    public void chosen(CaseReference reference, OutageChoice.Option option) {
        jdbc.sql("update outage_choice set choice = ? where reference = ?")
                .params(option.name(), reference.value())
                .update();
    }

    /**
     * Where the term ended before it was made longer, kept whatever becomes of the caller: what is said of it later is
     * checked against that.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void endsBefore(CaseReference reference, Instant termEnd) {
        jdbc.sql("update outage_choice set term_end = ? where reference = ?")
                .params(SqlTime.of(termEnd), reference.value())
                .update();
    }

    /** Null if nobody noted it. */
    public Instant endBefore(CaseReference reference) {
        return jdbc.sql("select term_end from outage_choice where reference = ?")
                .param(reference.value())
                .query((row, i) -> Optional.ofNullable(SqlTime.read(row, "term_end")))
                .single()
                .orElse(null);
    }

    /** What the customer of this subscription may choose, or chose, for a time that overlaps this one; refused cases do not count. */
    public List<OutageChoice> madeUpFor(String subscriptionId, Outage outage, CaseReference but) {
        return jdbc.sql(
                        """
                select o.* from outage_choice o join case_file c on c.reference = o.reference
                where c.subscription_id = ? and o.reference <> ? and o.started_at < ? and o.ended_at > ?
                  and (c.outcome is null or c.outcome in ('EXTENDED', 'SETTLED')) order by o.started_at""")
                .params(subscriptionId, but.value(), SqlTime.of(outage.endedAt()), SqlTime.of(outage.startedAt()))
                .query((row, i) -> read(row))
                .list();
    }

    public void extended(CaseReference reference) {
        jdbc.sql("update outage_choice set extended_at = ? where reference = ?")
                .params(SqlTime.of(clock.instant()), reference.value())
                .update();
    }

    /** Only what was ours is ever offered. */
    private static OutageChoice read(ResultSet row) throws SQLException {
        String chosen = row.getString("choice");
        return new OutageChoice(
                new CaseReference(row.getString("reference")),
                new Outage(SqlTime.read(row, "started_at"), SqlTime.read(row, "ended_at"), true),
                row.getInt("bonus_days"),
                row.getInt("days"),
                SqlTime.read(row, "answer_until"),
                chosen == null ? null : OutageChoice.Option.valueOf(chosen),
                SqlTime.read(row, "extended_at"));
    }
}
