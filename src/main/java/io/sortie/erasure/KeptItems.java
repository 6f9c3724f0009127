package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.personaldata.DataCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of what law asks to keep after the rest is gone [LAW-20]. */
@Repository
class KeptItems {

    private static final String OVER = "erased_at is null and keep_until <= ?";

    private static final String NOT_HELD =
            " and not exists (select 1 from legal_hold h where h.reference = kept_item.reference"
                    + " and h.category = kept_item.category and h.lifted_at is null and h.ends_at > ?)";

    private final JdbcClient jdbc;

    KeptItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(KeptItem item) {
        if (find(item.reference(), item.category()).isPresent()) {
            return;
        }
        jdbc.sql("insert into kept_item (reference, category, system, account_id, ground, keep_until)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        item.reference().value(),
                        item.category().name(),
                        item.category().holder().toString(),
                        item.accountId(),
                        item.ground(),
                        SqlTime.of(item.keepUntil()))
                .update();
    }

    Optional<KeptItem> find(CaseReference reference, DataCategory category) {
        return jdbc.sql("select * from kept_item where reference = ? and category = ?")
                .params(reference.value(), category.name())
                .query(KeptItems::read)
                .optional();
    }

    /** Whose time is over and that no hold of its case keeps longer, the oldest first, after those that were tried before. */
    List<KeptItem> over(Instant now, int atMost, int after) {
        return jdbc.sql("select * from kept_item where " + OVER + NOT_HELD
                        + " order by keep_until, reference, category limit ? offset ?")
                .params(SqlTime.of(now), SqlTime.of(now), atMost, after)
                .query(KeptItems::read)
                .list();
    }

    /**
     * Takes it for this transaction alone: nobody else erases it, and nobody places a hold on it before this is over.
     *
     * @return false if another node has it, or its time is not over any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean taken(KeptItem item, Instant now) {
        return !jdbc.sql("select reference from kept_item where " + OVER
                        + " and reference = ? and category = ? for update skip locked")
                .params(
                        SqlTime.of(now),
                        item.reference().value(),
                        item.category().name())
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** False if it was erased before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erased(KeptItem item, Instant now) {
        return jdbc.sql("update kept_item set erased_at = ? where reference = ? and category = ?"
                                + " and erased_at is null")
                        .params(
                                SqlTime.of(now),
                                item.reference().value(),
                                item.category().name())
                        .update()
                == 1;
    }

    private static KeptItem read(ResultSet row, int number) throws SQLException {
        return new KeptItem(
                new CaseReference(row.getString("reference")),
                DataCategory.valueOf(row.getString("category")),
                row.getString("account_id"),
                row.getString("ground"),
                SqlTime.read(row, "keep_until"));
    }
}
