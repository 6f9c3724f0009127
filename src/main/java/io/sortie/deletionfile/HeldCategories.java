package io.sortie.deletionfile;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.database.SqlTime;
import io.sortie.personaldata.DataCategory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What legal holds keep, and until when, whatever {@code erasure-scope.dmn} says: a category is kept while any of them
 * counts [SEM-18].
 */
@Repository
public class HeldCategories {

    /** Why something is held: {@code erasure.ground.<ground>} in the message files, so that no name slips into the proof. */
    public static final List<String> GROUNDS = List.of("legal-claims", "court-order", "authority", "tax-audit");

    /**
     * @param id tells it from other holds on the same category
     * @param until the last day on which it is kept, in the customer's zone
     */
    public record Held(long id, DataCategory category, String ground, LocalDate until) {}

    /** Why a hold counts no longer before its day. */
    public enum Why {
        TAKEN_BACK,
        /** Privacy has examined it, and decided anew. */
        EXAMINED
    }

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;

    HeldCategories(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** The categories that can be held. */
    public static List<String> categories() {
        return Arrays.stream(DataCategory.values())
                .filter(DataCategory::keepable)
                .map(Enum::name)
                .toList();
    }

    /**
     * Holds a category, beside whatever else holds it.
     *
     * @throws IllegalArgumentException if there is no such category, it cannot be held, or the ground is none of
     *     {@link #GROUNDS}
     */
    @Transactional
    public void hold(CaseReference reference, String category, String ground, LocalDate until, Actor actor) {
        if (!categories().contains(category) || !GROUNDS.contains(ground)) {
            throw new IllegalArgumentException("not a category that can be held, or not a ground to hold it");
        }
        Instant end = until.plusDays(1).atStartOfDay(zone(reference)).toInstant();
        jdbc.sql(
                        """
                insert into legal_hold (reference, category, ground, ends_at, placed_at, placed_role, placed_name)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(reference.value(), category, ground, SqlTime.of(end), SqlTime.of(clock.instant()))
                .params(actor.role(), actor.name())
                .update();
    }

    /**
     * Lifts one hold, or all of the case; others go on.
     *
     * @param id null for all
     * @return how many holds counted until now
     */
    @Transactional
    public int lift(CaseReference reference, Long id, Why why, Actor actor) {
        List<Held> lifted = of(reference).stream()
                .filter(held -> id == null || held.id() == id)
                .toList();
        lifted.forEach(held -> jdbc.sql("update legal_hold set lifted_at = ?, lifted_role = ?, lifted_name = ?,"
                        + " lifted_why = ? where id = ? and lifted_at is null")
                .params(SqlTime.of(clock.instant()), actor.role(), actor.name(), why.name(), held.id())
                .update());
        return lifted.size();
    }

    /** The holds of the case that count now, by category; of each category the longest first. */
    public List<Held> of(CaseReference reference) {
        return counting(reference, "h.reference = ?", reference.value());
    }

    /** The same with those of earlier deletions of the account: a hold counts for the account, whatever became of them. */
    public List<Held> ofAccount(CaseFile file) {
        return counting(
                file.reference(),
                "(h.reference = ? or c.brand = ? and c.account_id = ?)",
                file.reference().value(),
                file.brand(),
                file.accountId());
    }

    private List<Held> counting(CaseReference reference, String which, Object... values) {
        ZoneId zone = zone(reference);
        return jdbc.sql("select h.* from legal_hold h join case_file c on c.reference = h.reference where " + which
                        + " and h.lifted_at is null and h.ends_at > ? order by h.category, h.ends_at desc, h.id")
                .params(values)
                .param(SqlTime.of(clock.instant()))
                .query((row, i) -> new Held(
                        row.getLong("id"),
                        DataCategory.valueOf(row.getString("category")),
                        row.getString("ground"),
                        lastDay(SqlTime.read(row, "ends_at"), zone)))
                .list();
    }

    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return LocalDate.ofInstant(end, zone).minusDays(1);
    }

    private ZoneId zone(CaseReference reference) {
        return cases.get(reference).customer().zone();
    }
}
