package io.sortie.billing.sandbox;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.database.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was charged. A charge is never deleted: it is taken back by a {@code REVERSAL} with a negative amount. */
class SandboxCharges {

    private record Credit(Instant at, BigDecimal amount) {}

    static final String RENEWAL = "RENEWAL";
    static final String FEE = "FEE";
    static final String REVERSAL = "REVERSAL";

    private static final String INSERT =
            """
            insert into sandbox_charge (id, subscription_id, at, amount, currency, kind, period_index, op_key, reverses)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT =
            """
            select c.*, (select coalesce(sum(o.amount), 0) from sandbox_operation o
                where o.kind = 'refund' and o.charge_id = c.id and o.status <> 'FAILED')
              - (select coalesce(sum(r.amount), 0) from sandbox_charge r where r.reverses = c.id) as paid_back
            from sandbox_charge c
            """;

    private final JdbcClient jdbc;

    SandboxCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Charge> of(String subscriptionId) {
        List<Charge> charges = jdbc.sql(SELECT + "where c.subscription_id = ? order by c.at, c.seq")
                .param(subscriptionId)
                .query(SandboxCharges::read)
                .list();
        for (Credit credit : creditsOf(subscriptionId)) {
            charges = less(credit, charges);
        }
        return charges;
    }

    /** What was credited for unused time when an end was ordered, unless that end was taken back. */
    private List<Credit> creditsOf(String subscriptionId) {
        return jdbc.sql(
                        """
                select at, amount from sandbox_operation
                where subscription_id = ? and kind = 'credit' and call_key <> op_key and status <> 'REVERSED'
                order by seq""")
                .param(subscriptionId)
                .query((row, i) -> new Credit(SqlTime.read(row, "at"), row.getBigDecimal("amount")))
                .list();
    }

    /** It comes off the payment for the time that was not used: the newest one before it. */
    private static List<Charge> less(Credit credit, List<Charge> oldestFirst) {
        List<Charge> charges = new ArrayList<>(oldestFirst);
        newest(charges, credit.at())
                .ifPresent(charge -> charges.set(
                        charges.indexOf(charge),
                        charge.paidBackToo(
                                new Money(credit.amount(), charge.amount().unit()))));
        return charges;
    }

    private static Optional<Charge> newest(List<Charge> oldestFirst, Instant until) {
        return oldestFirst.stream()
                .filter(charge -> charge.kind().equals(RENEWAL) && !charge.at().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    /** The most that can be credited for unused time: what is still kept of the payment for it. */
    BigDecimal creditable(String subscriptionId, Instant now) {
        return newest(of(subscriptionId), now)
                .map(charge -> charge.kept().value().max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    Optional<Charge> find(String id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query(SandboxCharges::read)
                .optional();
    }

    /** Books a period; the table refuses the same period twice. */
    void renew(SandboxSubscription of, int period) {
        insert(of.id(), of.boundary(period), of.terms().price(), RENEWAL, period, null, null);
    }

    /** Books a charge by hand or by an order. */
    Charge book(String subscriptionId, Instant at, Money amount, String kind, String key) {
        String id = insert(subscriptionId, at, amount, kind, null, key, null);
        return new Charge(id, subscriptionId, at, amount, kind);
    }

    /** The fee that the order under this key booked, if it is not taken back yet. */
    List<Charge> feesOf(String subscriptionId, String key) {
        return standing("and c.kind = 'FEE' and c.op_key = ?", subscriptionId, key);
    }

    /** Renewals at or after this moment that are not taken back yet. */
    List<Charge> renewalsFrom(String subscriptionId, Instant from) {
        return standing("and c.kind = 'RENEWAL' and c.at >= ?", subscriptionId, SqlTime.of(from));
    }

    /** Takes a charge back but for what was refunded already. */
    void reverse(Charge charge, BigDecimal refunded, Instant now, String key) {
        Money back = new Money(
                charge.amount().value().subtract(refunded).negate(),
                charge.amount().unit());
        insert(charge.subscriptionId(), now, back, REVERSAL, null, key, charge.id());
    }

    boolean isReversed(String chargeId) {
        return jdbc.sql("select count(*) from sandbox_charge where reverses = ?")
                        .param(chargeId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Charge> standing(String condition, String subscriptionId, Object value) {
        return jdbc.sql(
                        SELECT + "where c.subscription_id = ? " + condition
                                + " and not exists (select 1 from sandbox_charge r where r.reverses = c.id) order by c.at, c.seq")
                .params(subscriptionId, value)
                .query(SandboxCharges::read)
                .list();
    }

    private String insert(
            String subscriptionId, Instant at, Money amount, String kind, Integer period, String key, String reverses) {
        String id = Ids.next("INV");
        jdbc.sql(INSERT)
                .param(1, id)
                .param(2, subscriptionId)
                .param(3, SqlTime.of(at))
                .param(4, amount.value())
                .param(5, amount.currency())
                .param(6, kind)
                .param(7, period)
                .param(8, key)
                .param(9, reverses)
                .update();
        return id;
    }

    private static Charge read(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getString("id"),
                row.getString("subscription_id"),
                SqlTime.read(row, "at"),
                Rows.money(row, "amount"),
                row.getString("kind"),
                Rows.money(row, "paid_back"));
    }
}
