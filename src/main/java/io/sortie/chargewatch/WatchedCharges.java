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

/**
 * The charges that were found after the end of billing. Each is found once, unless it was recorded as paid back and is
 * not: then it is found again.
 */
@Repository
class WatchedCharges {

    /**
     * A charge as it was found.
     *
     * @param amount what the customer had still paid for it
     * @param again whether it was recorded as paid back before
     */
    record Found(String chargeId, Instant chargedAt, Money amount, String kind, boolean again) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WatchedCharges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps those of these charges that nobody has found before, or that were not paid back; true if there was one. */
    @Transactional
    boolean add(CaseFile file, List<Charge> charges) {
        Set<String> known = known(file.reference());
        List<Charge> found =
                charges.stream().filter(charge -> !known.contains(charge.id())).toList();
        found.forEach(charge -> insert(file.reference(), charge));
        long again = charges.stream()
                .filter(charge -> reopened(file.reference(), charge))
                .count();
        return !found.isEmpty() || again > 0;
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
    void handled(CaseReference reference, Handling handling) {
        jdbc.sql("update watched_charge set handled_at = ?, handling = ? where reference = ? and handled_at is null")
                .params(SqlTime.of(clock.instant()), handling.name(), reference.value())
                .update();
    }

    /** Recorded as paid back, yet the customer still pays all that was found: then it is open again. */
    private boolean reopened(CaseReference reference, Charge charge) {
        return jdbc.sql("update watched_charge set handled_at = null where reference = ? and charge_id = ?"
                                + " and handled_at is not null and handling = ? and amount = ?")
                        .params(
                                reference.value(),
                                charge.id(),
                                Handling.REFUNDED.name(),
                                charge.kept().amount())
                        .update()
                == 1;
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
                row.getString("kind"),
                row.getString("handling") != null);
    }
}
