package io.sortie.deletionfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was held while there was one place for a hold on each item. */
class LegalHoldsMigrationTest {

    private static final String ERASED = "2026-05-05 10:00:00+00";

    private JdbcClient jdbc;

    @Test
    @DisplayName(
            "SEM-18 LAW-20 on H2 each hold of an earlier release becomes a row of its own, also of items held twice")
    void onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrates(database);
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 on PostgreSQL each hold of an earlier release becomes a row of its own, also of items held twice")
    void onPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            migrates(postgres.getPostgresDatabase());
        }
    }

    private void migrates(DataSource database) {
        tables(database, "22");
        jdbc = JdbcClient.create(database);
        before();
        tables(database, "latest");
        assertThat(holds("MAILING"))
                .as("placed before the erasure, and told once")
                .containsExactly("legal-claims " + at("2029-12-31 23:00:00+00"));
        assertThat(holds("EVIDENCE"))
                .as("held at the erasure, and once more after it")
                .containsExactlyInAnyOrder(
                        "court-order " + at("2027-12-31 23:00:00+00"), "authority " + at("2028-05-31 22:00:00+00"));
        assertThat(holds("INVOICES"))
                .as("the law's until its day, then the hold's")
                .containsExactly("tax-audit " + at("2040-05-31 22:00:00+00"));
        assertThat(holds("DOCUMENTS"))
                .as("nobody can tell what the law's time was")
                .isEmpty();
        assertThat(List.of("MAILING", "EVIDENCE"))
                .allSatisfy(category -> assertThat(law(category)).containsExactly(at(ERASED)));
        assertThat(law("INVOICES")).containsExactly(at("2036-01-31 23:00:00+00"));
        assertThat(law("DOCUMENTS")).containsExactly(at("2031-12-31 23:00:00+00"));
        assertThat(told("MAILING")).containsExactly("legal-claims SEM-18 request LAW-17");
        assertThat(told("EVIDENCE")).containsExactly("authority SEM-18 request LAW-21");
        assertThat(told("INVOICES")).containsExactly("tax-audit SEM-18 tax-law LAW-20");
        assertThat(told("DOCUMENTS")).containsExactly("legal-claims SEM-18 - -");
    }

    private void before() {
        jdbc.sql(
                        """
                insert into case_file (reference, kind, brand, regime, state, channel, signed_in, opened_at, customer_type,
                  customer_zone) values ('DEL-1', 'ACCOUNT_DELETION', 'semrush', 'NONE', 'CLOSED', 'WEB', true,
                  timestamp with time zone '2026-05-01 10:00:00+00', 'CONSUMER', 'Europe/Paris')""")
                .update();
        jdbc.sql("insert into held_category values ('DEL-1', 'MAILING', 'legal-claims', date '2029-12-31')")
                .update();
        kept("MAILING", "accounts", "request", ERASED, "legal-claims", "2029-12-31 23:00:00+00");
        result("MAILING", "accounts", "legal-claims", "SEM-18", "2029-12-31 23:00:00+00");
        kept("EVIDENCE", "sortie", "court-order", "2027-12-31 23:00:00+00", "authority", "2028-05-31 22:00:00+00");
        result("EVIDENCE", "sortie", "court-order", "SEM-18", "2027-12-31 23:00:00+00");
        kept("INVOICES", "billing", "tax-law", "2036-01-31 23:00:00+00", "tax-audit", "2040-05-31 22:00:00+00");
        result("INVOICES", "billing", "tax-law", "LAW-20", "2036-01-31 23:00:00+00");
        kept("DOCUMENTS", "sortie", "legal-claims", "2031-12-31 23:00:00+00", null, null);
        result("DOCUMENTS", "sortie", "legal-claims", "SEM-18", "2031-12-31 23:00:00+00");
    }

    private void kept(String category, String system, String ground, String until, String heldGround, String held) {
        jdbc.sql(
                        """
                insert into kept_item (reference, category, system, account_id, ground, keep_until, held_ground, held_until)
                values ('DEL-1', ?, ?, 'ACC-1', ?, cast(? as timestamp with time zone), ?,
                  cast(? as timestamp with time zone))""")
                .params(category, system, ground, until, heldGround, held)
                .update();
    }

    private void result(String category, String system, String reason, String rules, String until) {
        jdbc.sql(
                        """
                insert into erasure_result (reference, category, system, action, reason, rule_ids, keep_until, records, at)
                values ('DEL-1', ?, ?, 'KEEP', ?, ?, cast(? as timestamp with time zone), 0,
                  cast(? as timestamp with time zone))""")
                .params(category, system, reason, rules, until, ERASED)
                .update();
    }

    private List<String> holds(String category) {
        return jdbc.sql("select ground, ends_at from legal_hold where category = ? and lifted_at is null")
                .param(category)
                .query((row, i) -> row.getString("ground") + " "
                        + row.getObject("ends_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private List<String> law(String category) {
        return jdbc.sql("select keep_until from kept_item where category = ?")
                .param(category)
                .query((row, i) -> row.getObject("keep_until", OffsetDateTime.class)
                        .toInstant()
                        .toString())
                .list();
    }

    private List<String> told(String category) {
        return jdbc.sql("select reason || ' ' || rule_ids || ' ' || coalesce(law_reason, '-') || ' '"
                        + " || coalesce(law_rule_ids, '-') from erasure_result where category = ?")
                .param(category)
                .query(String.class)
                .list();
    }

    private static String at(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T') + ":00").toInstant().toString();
    }

    private static void tables(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
