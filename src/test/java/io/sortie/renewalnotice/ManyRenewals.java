package io.sortie.renewalnotice;

import io.sortie.database.SqlTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Yearly contracts of consumers in France, straight into the books of the sandbox: {@code RUN-000000} and so on. */
public final class ManyRenewals {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int AT_ONCE = 1_000;

    private ManyRenewals() {}

    /** @param renewal the day on which all of them renew */
    public static void sell(JdbcTemplate books, int many, LocalDate renewal) {
        LocalDate started = renewal.minusYears(1);
        OffsetDateTime renews = SqlTime.of(renewal.atStartOfDay(PARIS).toInstant());
        for (int first = 0; first < many; first += AT_ONCE) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = first; i < Math.min(first + AT_ONCE, many); i++) {
                String language = i % 2 == 0 ? "fr-FR" : "en";
                rows.add(new Object[] {"RUN-%06d".formatted(i), i, i, i, i, language, started, renews});
            }
            books.batchUpdate(
                    """
                    insert into sandbox_subscription (id, account_id, order_id, brand, plan, holder_name, holder_email,
                      email_key, holder_locale, holder_country, holder_type, zone, started_on, term, price, currency,
                      addons, toolkits, next_period, renews_at)
                    values (?, 'RUN-A' || ?, 'RUN-O' || ?, 'semrush', 'Guru', 'Anna Berg', 'run-' || ? || '@example.org',
                      'run-' || ? || '@example.org', ?, 'FR', 'CONSUMER', 'Europe/Paris', ?, 'P1Y', 365, 'EUR', '', '', 1, ?)""",
                    rows);
        }
    }
}
