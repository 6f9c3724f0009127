package io.sortie.chargewatch;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The watches over all cases. */
@Repository
public class ChargeWatches {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChargeWatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The watch over this case, if one is going on. */
    public Optional<ChargeWatch> running(CaseReference reference) {
        return jdbc.sql("select * from charge_watch where reference = ? and ended_at is null")
                .param(reference.value())
                .query((row, i) -> read(row))
                .optional();
    }

    /** The cases whose watch over this subscription's charges is going on. */
    List<CaseReference> runningOn(String subscriptionId) {
        return jdbc.sql(
                        """
                select w.reference from charge_watch w join case_file c on c.reference = w.reference
                where c.subscription_id = ? and w.ended_at is null order by w.reference""")
                .param(subscriptionId)
                .query((row, i) -> new CaseReference(row.getString("reference")))
                .list();
    }

    @Transactional
    void add(ChargeWatch watch) {
        jdbc.sql(
                        """
                insert into charge_watch (reference, periods_left, grace, reason, billing_date, watched_until)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        watch.reference().value(),
                        watch.periodsLeft(),
                        watch.grace().toString(),
                        watch.reason(),
                        SqlTime.of(watch.billingDate()),
                        SqlTime.of(watch.until()))
                .update();
    }

    @Transactional
    void save(ChargeWatch watch) {
        jdbc.sql("update charge_watch set periods_left = ?, billing_date = ?, watched_until = ? where reference = ?")
                .params(
                        watch.periodsLeft(),
                        SqlTime.of(watch.billingDate()),
                        SqlTime.of(watch.until()),
                        watch.reference().value())
                .update();
    }

    /** @param dueAt by when a charge is dealt with; null when it has been */
    @Transactional
    void chargeDue(CaseReference reference, Instant dueAt) {
        jdbc.sql("update charge_watch set charge_due_at = ? where reference = ?")
                .params(SqlTime.of(dueAt), reference.value())
                .update();
    }

    @Transactional
    void end(CaseReference reference) {
        jdbc.sql("update charge_watch set ended_at = ? where reference = ?")
                .params(SqlTime.of(clock.instant()), reference.value())
                .update();
    }

    private static ChargeWatch read(ResultSet row) throws SQLException {
        return new ChargeWatch(
                new CaseReference(row.getString("reference")),
                row.getInt("periods_left"),
                Duration.parse(row.getString("grace")),
                row.getString("reason"),
                SqlTime.read(row, "billing_date"),
                SqlTime.read(row, "watched_until"),
                SqlTime.read(row, "charge_due_at"));
    }
}
