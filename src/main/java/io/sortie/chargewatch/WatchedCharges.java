package io.sortie.chargewatch;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The charges that were found after the end of billing; each is found once. */
@Repository
class WatchedCharges {

    /** A charge as it was found; {@code amount} is what the customer had still paid for it. */
    record Found(String chargeId, Instant chargedAt, Money amount, String kind) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WatchedCharges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps those of these charges that nobody has found before; true if there was one. */
    @Transactional
    boolean add(CaseFile file, List<Charge> charges) {
        Set<String> known = known(file.reference());
        List<Charge> found =
                charges.stream().filter(charge -> !known.contains(charge.id())).toList();
        found.forEach(charge -> insert(file.reference(), charge));
        return !found.isEmpty();
    }

    /** Found and not dealt with, oldest first. */
    List<Found> open(CaseReference reference) {
        return jdbc.sql(
                        "select * from watched_charge where reference = ? and handled_at is null order by charged_at, charge_id")
                .param(reference.value())
                .query((row, i) -> read(row))
                .list();
    }

    @Transactional
    void handled(CaseReference reference) {
        jdbc.sql("update watched_charge set handled_at = ? where reference = ? and handled_at is null")
                .params(SqlTime.of(clock.instant()), reference.value())
                .update();
    }

    private Set<String> known(CaseReference reference) {
        return new HashSet<>(jdbc.sql("select charge_id from watched_charge where reference = ?")
                .param(reference.value())
                .query(String.class)
                .list());
    }

    private void insert(CaseReference reference, Charge charge) {
        jdbc.sql(
                        """
                insert into watched_charge (reference, charge_id, charged_at, amount, currency, kind, found_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference.value(),
                        charge.id(),
                        SqlTime.of(charge.at()),
                        charge.kept().amount(),
                        charge.kept().currency(),
                        charge.kind(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getString("charge_id"),
                SqlTime.read(row, "charged_at"),
                Money.of(row.getString("amount"), row.getString("currency")),
                row.getString("kind"));
    }
}
