package io.sortie.deletionfile;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.personaldata.DataCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one question that everybody asks who erases something because its time is over: is it held, and until when? [SEM-18]
 * A hold is placed on a deletion and counts for the account: for all its cases, whatever becomes of the deletion. One that
 * nobody has examined yet holds everything while the deletion is open.
 */
@Repository
public class Holds {

    private static final String OF_DELETIONS =
            """
            select c.reference, c.customer_zone, h.ends_at, cast(null as date) as last_day
            from legal_hold h join case_file c on c.reference = h.reference
            where h.category = :category and h.lifted_at is null %1$s
            union all
            select c.reference, c.customer_zone, cast(null as timestamp with time zone) as ends_at, d.held_until as last_day
            from account_deletion d join case_file c on c.reference = d.reference
            where d.held_until is not null and (not d.hold_placed or c.outcome is null) %1$s""";

    /** @param end from then on it does not count any more */
    private record Hold(CaseReference deletion, Instant end) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From when on this category of the case's account is held no longer; empty if it is not held. */
    public Optional<Instant> until(CaseFile file, DataCategory category) {
        return file.accountId() == null
                ? Optional.empty()
                : jdbc
                        .sql(OF_DELETIONS.formatted("and c.brand = :brand and c.account_id = :account"))
                        .param("category", category.name())
                        .param("brand", file.brand())
                        .param("account", file.accountId())
                        .query(Holds::read)
                        .list()
                        .stream()
                        .map(Hold::end)
                        .filter(end -> end.isAfter(clock.instant()))
                        .max(Comparator.naturalOrder());
    }

    /** The deletions with a hold on this category now. */
    public List<CaseReference> holding(DataCategory category) {
        return jdbc
                .sql(OF_DELETIONS.formatted(""))
                .param("category", category.name())
                .query(Holds::read)
                .list()
                .stream()
                .filter(hold -> hold.end().isAfter(clock.instant()))
                .map(Hold::deletion)
                .distinct()
                .toList();
    }

    private static Hold read(ResultSet row, int number) throws SQLException {
        Instant end = SqlTime.read(row, "ends_at");
        return new Hold(new CaseReference(row.getString("reference")), end == null ? endOfDay(row) : end);
    }

    private static Instant endOfDay(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("customer_zone"));
        return row.getObject("last_day", LocalDate.class)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
