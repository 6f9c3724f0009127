package io.sortie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cases are found by address on PostgreSQL")
class CaseSearchOnPostgresTest extends CaseSearchTest {

    private EmbeddedPostgres postgres;

    @Override
    DataSource open() throws Exception {
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @AfterAll
    void close() throws Exception {
        postgres.close();
    }

    @Test
    @DisplayName("among 10,000 cases the search reads the index, and never the whole table")
    void byIndex() {
        jdbc.sql(
                        """
                insert into case_file (reference, kind, brand, regime, state, subscription_id, channel, signed_in,
                  opened_at, customer_email, email_key, customer_locale, customer_type, customer_zone)
                select 'CAN-' || lpad((n / 10000)::text, 4, '1') || '-' || lpad((n % 10000)::text, 4, '0'), 'cancellation', 'semrush', 'CONTRACTUAL', 'CLOSED', 'SUB-' || n, 'API', false,
                  now(), 'Customer' || n || '@example.org', 'customer' || n || '@example.org', 'en', 'BUSINESS', 'UTC'
                from generate_series(1, 10000) n""")
                .update();
        jdbc.sql("analyze case_file").update();
        List<Object> values = new ArrayList<>();
        CaseSearch.Query query = new CaseSearch.Query(null, null, null, "CUSTOMER77@example.org", null);
        String where = CaseSearch.where(query, values);
        assertThat(plan("select count(*)" + where, values))
                .contains("case_file_email")
                .doesNotContain("Seq Scan");
        values.addAll(List.of(20, 0L));
        assertThat(plan(CaseSearch.PAGE.formatted(where), values))
                .contains("case_file_email")
                .doesNotContain("Seq Scan");
        assertThat(search.page(query, 0, 20).total()).isEqualTo(1);
    }

    private String plan(String statement, List<Object> values) {
        return String.join(
                "\n",
                jdbc.sql("explain " + statement)
                        .params(values)
                        .query(String.class)
                        .list());
    }
}
