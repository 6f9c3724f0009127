package io.sortie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.CustomerType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Cases are found by address")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTest {

    /** The last version of the tables in which the address was searched for as it stood. */
    private static final String BEFORE_THE_KEY = "2";

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private DataSource database;
    JdbcClient jdbc;
    CaseSearch search;

    DataSource open() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    @BeforeEach
    void tables() throws Exception {
        if (database == null) {
            database = open();
            jdbc = JdbcClient.create(database);
            search = new CaseSearch(jdbc);
            tables(BEFORE_THE_KEY);
            jdbc.sql(
                            """
                    insert into case_file (reference, kind, brand, regime, state, subscription_id, channel, signed_in,
                      opened_at, customer_email, customer_locale, customer_type, customer_zone)
                    values ('CAN-0000-0001', 'cancellation', 'semrush', 'CONTRACTUAL', 'CLOSED', 'SUB-0', 'API', false,
                      ?, 'Old.Customer@Example.org', 'en', 'BUSINESS', 'Europe/Paris')""")
                    .param(io.sortie.database.SqlTime.of(NOW))
                    .update();
            tables("latest");
        }
    }

    @Test
    @DisplayName("however it is written, also what was opened before there was a key")
    void inAnyCase() {
        String email = "Zoé." + UUID.randomUUID() + "@Example.org";
        CaseFile file = file(email);
        new Cases(jdbc, Clock.systemUTC())
                .open(file, Actor.CUSTOMER, UUID.randomUUID().toString());
        for (String asked :
                new String[] {email, email.toUpperCase(Locale.ROOT), " " + email.toLowerCase(Locale.ROOT)}) {
            assertThat(found(asked).cases()).extracting(CaseFile::reference).containsExactly(file.reference());
        }
        assertThat(found("old.customer@example.org").total()).isEqualTo(1);
        assertThat(found("somebody.else@example.org").total()).isZero();
    }

    CaseSearch.Found found(String email) {
        return search.page(new CaseSearch.Query(null, null, null, email, null), 0, 20);
    }

    private void tables(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static CaseFile file(String email) {
        return new CaseFile(
                CaseReference.next(CaseKind.CANCELLATION),
                CaseKind.CANCELLATION,
                "semrush",
                Regime.CONTRACTUAL,
                CaseState.SCHEDULED,
                null,
                "SUB-" + email.hashCode(),
                null,
                null,
                "Guru",
                Channel.API,
                false,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                new CaseFile.Customer(
                        "Zoé", email, Locale.FRANCE, "FR", CustomerType.BUSINESS, ZoneId.of("Europe/Paris")),
                null,
                null,
                null,
                null,
                null);
    }
}
