package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.DataCategory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a legal hold keeps, and until when, whatever {@code erasure-scope.dmn} says [SEM-18]. */
@Repository
public class HeldCategories {

    /** Why something is held: {@code erasure.ground.<ground>} in the message files, so that no name slips into the proof. */
    public static final List<String> GROUNDS = List.of("legal-claims", "court-order", "authority", "tax-audit");

    /** @param until the last day on which it is kept, in the customer's zone */
    public record Held(DataCategory category, String ground, LocalDate until) {}

    private final JdbcClient jdbc;

    HeldCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The categories that can be held. */
    public static List<String> categories() {
        return Arrays.stream(DataCategory.values())
                .filter(DataCategory::keepable)
                .map(Enum::name)
                .toList();
    }

    /**
     * Holds a category; what was said of it before is replaced.
     *
     * @throws IllegalArgumentException if there is no such category, it cannot be held, or the ground is none of
     *     {@link #GROUNDS}
     */
    @Transactional
    public void hold(CaseReference reference, String category, String ground, LocalDate until) {
        if (!categories().contains(category) || !GROUNDS.contains(ground)) {
            throw new IllegalArgumentException("not a category that can be held, or not a ground to hold it");
        }
        release(reference, category);
        jdbc.sql("insert into held_category (reference, category, ground, until) values (?, ?, ?, ?)")
                .params(reference.value(), category, ground, until)
                .update();
    }

    /** Holds it no longer. */
    @Transactional
    public void release(CaseReference reference, String category) {
        jdbc.sql("delete from held_category where reference = ? and category = ?")
                .params(reference.value(), category)
                .update();
    }

    public List<Held> of(CaseReference reference) {
        return jdbc.sql("select * from held_category where reference = ? order by category")
                .param(reference.value())
                .query((row, i) -> new Held(
                        DataCategory.valueOf(row.getString("category")),
                        row.getString("ground"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    public Optional<Held> of(CaseReference reference, DataCategory category) {
        return of(reference).stream()
                .filter(held -> held.category() == category)
                .findFirst();
    }
}
