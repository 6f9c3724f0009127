package io.sortie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sandbox that was used before there were accounts. */
class SandboxMigrationTest {

    private static final String SUBSCRIPTION =
            """
            insert into sandbox_subscription (id, account_id, order_id, brand, plan, holder_name, holder_email, email_key,
              holder_country, zone, started_on, term, price, currency, addons, toolkits, next_period)
            values (?, ?, 'ORD-1', 'semrush', 'Guru', ?, ?, lower(?), 'FR', 'Europe/Paris', date '2025-11-10', 'P1M', 10,
              'EUR', '', '', 0)""";

    @Test
    @DisplayName("LAW-17 on H2 who bought before has an account, one for two subscriptions")
    void onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrates(database);
    }

    @Test
    @DisplayName("LAW-17 on PostgreSQL who bought before has an account, one for two subscriptions")
    void onPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            migrates(postgres.getPostgresDatabase());
        }
    }

    private static void migrates(DataSource database) {
        tables(database, "111");
        JdbcClient jdbc = JdbcClient.create(database);
        buy(jdbc, "SUB-1", "ACC-1", "Zoe@example.org");
        buy(jdbc, "SUB-2", "ACC-1", "zoe.new@example.org");
        buy(jdbc, "SUB-3", "ACC-2", "li@example.org");
        tables(database, "latest");
        assertThat(jdbc.sql("select id || ' ' || brand || ' ' || name || ' ' || email || ' ' || email_key"
                                + " from sandbox_account order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ACC-1 semrush Name Zoe@example.org zoe@example.org",
                        "ACC-2 semrush Name li@example.org li@example.org");
        assertThat(jdbc.sql("select account_id || ' ' || email from sandbox_mailing order by account_id")
                        .query(String.class)
                        .list())
                .containsExactly("ACC-1 Zoe@example.org", "ACC-2 li@example.org");
    }

    private static void buy(JdbcClient jdbc, String id, String account, String email) {
        jdbc.sql(SUBSCRIPTION).params(id, account, "Name", email, email).update();
    }

    private static void tables(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/sandbox")
                .target(version)
                .load()
                .migrate();
    }
}
