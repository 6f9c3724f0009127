package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.database.SqlTime;
import io.sortie.sandbox.WireOperation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was booked, in order; one row for each business key. */
class Ledger {

    static final String BOOKED = "BOOKED";
    static final String REVERSED = "REVERSED";

    /** A booking with what was ordered ({@code content}), the refunded charge if any, and how often it was sent. */
    record Entry(BillingOperation operation, String content, String chargeId, int attempts) {}

    private static final String SELECT =
            """
            select o.*, p.amount as credited, p.currency as credited_in,
              (select count(*) from sandbox_call c where c.op_key = o.call_key and c.operation <> 'lookup') as attempts
            from sandbox_operation o left join sandbox_operation p on p.op_key = o.op_key || '/credit'
            """;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(String key) {
        return jdbc.sql(SELECT + "where o.op_key = ?")
                .param(key)
                .query(Ledger::read)
                .optional();
    }

    Optional<Entry> findById(String id) {
        return jdbc.sql(SELECT + "where o.id = ?").param(id).query(Ledger::read).optional();
    }

    List<Entry> all() {
        return jdbc.sql(SELECT + "order by o.seq").query(Ledger::read).list();
    }

    List<Entry> refundsOf(String subscriptionId) {
        return jdbc.sql(SELECT + "where o.subscription_id = ? and o.kind = 'refund' order by o.seq")
                .param(subscriptionId)
                .query(Ledger::read)
                .list();
    }

    BillingOperation book(Booking booking, String status, Instant at) {
        String id = Ids.next(booking.kind() == WireOperation.REFUND ? "REF" : "OP");
        jdbc.sql(
                        """
                insert into sandbox_operation (id, op_key, call_key, kind, account_id, subscription_id, charge_id,
                  amount, currency, record_count, content, status, at)
                values (:id, :key, :callKey, :kind, :account, :subscription, :charge, :amount, :currency, :count,
                  :content, :status, :at)""")
                .paramSource(booking.columns()
                        .addValue("id", id)
                        .addValue("status", status)
                        .addValue("at", SqlTime.of(at)))
                .update();
        return find(booking.key()).orElseThrow().operation();
    }

    /** What was refunded of a charge or is on its way; a failed refund does not count. */
    BigDecimal refunded(String chargeId) {
        return jdbc.sql(
                        """
                select coalesce(sum(amount), 0) from sandbox_operation
                where kind = 'refund' and charge_id = ? and status <> 'FAILED'""")
                .param(chargeId)
                .query(BigDecimal.class)
                .single();
    }

    /** Moves a booking from one status to another; false when it was not in the first. */
    boolean move(String id, String from, String to) {
        return jdbc.sql("update sandbox_operation set status = ? where id = ? and status = ?")
                        .params(to, id, from)
                        .update()
                == 1;
    }

    /** The bank's news of a refund; what failed stays failed. */
    boolean answer(String refundId, String status, String failure) {
        return jdbc.sql("update sandbox_operation set status = ?, failure = ? where id = ? and kind = 'refund'"
                                + " and status not in ('FAILED', ?)")
                        .params(status, failure, refundId, status)
                        .update()
                == 1;
    }

    /** The booking stays, but no order that comes under its key is taken for it any more. */
    void freeKey(String key) {
        jdbc.sql("update sandbox_operation set op_key = op_key || '/' || id where op_key = ?")
                .param(key)
                .update();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        BillingOperation operation = new BillingOperation(
                row.getString("id"),
                row.getString("op_key"),
                row.getString("kind"),
                row.getString("subscription_id"),
                Rows.money(row, "amount"),
                Rows.money(row, "credited", "credited_in"),
                SqlTime.read(row, "at"),
                row.getString("status"),
                row.getString("failure"),
                row.getObject("record_count", Integer.class));
        return new Entry(operation, row.getString("content"), row.getString("charge_id"), row.getInt("attempts"));
    }
}
