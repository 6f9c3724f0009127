package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Categories of data that privacy has put on hold for one deletion: kept longer than the table says [SEM-18, LAW-20]. */
@Repository
@Transactional
public class HeldCategories {

    /**
     * @param category as {@code erasure-scope.dmn} calls it
     * @param ground why, in the words of privacy
     * @param until last day of the hold
     */
    public record Held(String category, String ground, LocalDate until) {}

    private final JdbcClient jdbc;

    HeldCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void hold(CaseReference reference, String category, String ground, LocalDate until) {
        release(reference, category);
        jdbc.sql("insert into held_category (reference, category, ground, held_until) values (?, ?, ?, ?)")
                .params(reference.value(), category, ground, until)
                .update();
    }

    public void release(CaseReference reference, String category) {
        jdbc.sql("delete from held_category where reference = ? and category = ?")
                .params(reference.value(), category)
                .update();
    }

    public List<Held> of(CaseReference reference) {
        return jdbc.sql("select * from held_category where reference = ? order by category")
                .param(reference.value())
                .query((row, i) -> new Held(
                        row.getString("category"),
                        row.getString("ground"),
                        row.getObject("held_until", LocalDate.class)))
                .list();
    }
}
