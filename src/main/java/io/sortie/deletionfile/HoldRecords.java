package io.sortie.deletionfile;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of all holds: nobody's data is kept longer than the law says without a reason that can be read later [SEM-18]. */
@Repository
public class HoldRecords {

    /**
     * @param decision what was done: PLACED, TAKEN_BACK, RELEASE, PARTIAL, HOLD, REFUSE or KEPT_LONGER
     * @param categories what is kept; empty for everything, or nothing
     * @param ground one of {@link HeldCategories#GROUNDS}, or null
     * @param until the last day, or null
     * @param note why, in words; null once the cases of the person are erased
     */
    public record Entry(String decision, List<String> categories, String ground, LocalDate until, String note) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CaseReference reference, Actor actor, Entry entry) {
        jdbc.sql(
                        """
                insert into hold_record (reference, at, actor_role, actor_name, decision, categories, ground, until, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference.value(), SqlTime.of(clock.instant()), actor.role(), actor.name(), entry.decision())
                .params(String.join(" ", entry.categories()), entry.ground(), entry.until(), entry.note())
                .update();
    }

    /** What was asked for last, if nobody has decided about it yet. */
    @Transactional
    public Optional<Entry> asked(CaseReference reference) {
        return jdbc.sql("select * from hold_record where reference = ? order by id desc fetch first 1 rows only")
                .param(reference.value())
                .query((row, i) -> new Entry(
                        row.getString("decision"),
                        List.of(),
                        row.getString("ground"),
                        row.getObject("until", LocalDate.class),
                        row.getString("note")))
                .optional()
                .filter(last -> last.decision().equals("PLACED"));
    }
}
