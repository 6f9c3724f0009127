package io.sortie.deletionfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What an older release kept: its rows do not tell a hold from the law, but for their ground. */
class LiftedHoldsMigrationTest {

    private final SimpleDriverDataSource database =
            new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:lifted-holds;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    @DisplayName(
            "SEM-18 LAW-20 what only a hold keeps since an earlier release can be lifted; what the law may keep stays as it is")
    void migrated() {
        jdbc.sql(
                        "create table erasure_result (reference varchar(16), category varchar(32), action varchar(16), at timestamp)")
                .update();
        jdbc.sql(
                        "create table kept_item (reference varchar(16), category varchar(32), ground varchar(64),"
                                + " keep_until timestamp not null, erased_at timestamp, held_until timestamp, held_ground varchar(64))")
                .update();
        kept("MAILING", "legal-claims", null, null);
        kept("DOCUMENTS", "legal-claims", null, null);
        kept("INVOICES", "tax-law", null, null);
        kept("EVIDENCE", "court-order", "2028-01-01", null);
        kept("PROFILE", "authority", null, "2027-01-01");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V22__lifted_holds.sql")).execute(database);
        assertThat(rows("MAILING")).containsExactly("2026-05-05 2030-01-01 legal-claims");
        assertThat(List.of("DOCUMENTS", "INVOICES"))
                .allSatisfy(category -> assertThat(rows(category)).containsExactly("2030-01-01 - -"));
        assertThat(rows("EVIDENCE")).as("held for longer after the erasure").containsExactly("2030-01-01 2028-01-01 -");
        assertThat(rows("PROFILE")).as("erased").containsExactly("2030-01-01 - -");
    }

    private void kept(String category, String ground, String heldUntil, String erasedAt) {
        jdbc.sql("insert into erasure_result values ('DEL-1', ?, 'KEEP', date '2026-05-05')")
                .param(category)
                .update();
        jdbc.sql(
                        "insert into kept_item values ('DEL-1', ?, ?, date '2030-01-01', cast(? as date), cast(? as date), null)")
                .params(category, ground, erasedAt, heldUntil)
                .update();
    }

    private List<String> rows(String category) {
        return jdbc.sql(
                        "select cast(keep_until as date) || ' ' || coalesce(cast(cast(held_until as date) as varchar), '-')"
                                + " || ' ' || coalesce(held_ground, '-') from kept_item where category = ?")
                .param(category)
                .query(String.class)
                .list();
    }
}
