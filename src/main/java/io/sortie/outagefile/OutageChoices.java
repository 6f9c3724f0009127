package io.sortie.outagefile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
