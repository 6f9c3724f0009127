package io.sortie.refundfile;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments that requests for money back are about. */
@Repository
@Transactional
public class RefundPayments {

    /** Billing does not know of it; what somebody had paid back in billing it does. */
    private static final String PAID_OTHERWISE = "(p.status = 'OTHER_MEANS' and p.failure <> 'ALREADY_PAID')";

    private final JdbcClient jdbc;

    RefundPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RefundPayment payment) {
        jdbc.sql(
                        """
                insert into refund_payment (reference, charge_id, charged_at, currency, kept, unused)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        payment.reference().value(),
                        payment.chargeId(),
                        SqlTime.of(payment.chargedAt()),
                        payment.kept().currency(),
                        payment.kept().value(),
                        payment.unused().value())
                .update();
    }

    /** The payments of a case, newest first. */
    public List<RefundPayment> of(CaseReference reference) {
        return jdbc.sql("select * from refund_payment where reference = ? order by charged_at desc, charge_id")
                .param(reference.value())
                .query((row, i) -> read(row))
                .list();
    }

    /** The same, kept as they are until the caller's transaction is over: the bank's news waits so long. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RefundPayment> hold(CaseReference reference) {
        jdbc.sql("select charge_id from refund_payment where reference = ? order by charge_id for update")
                .param(reference.value())
                .query(String.class)
                .list();
        return of(reference);
    }

    /**
     * The payment that is paid back under this key or, by billing's own number, as this refund; also while the order's
     * answer is still on its way.
     */
    public Optional<RefundPayment> ordered(String effectKey, String refundId) {
        return first("select * from refund_payment where effect_key = ? or refund_id = ?", effectKey, refundId)
                .or(() -> first(
                        """
                        select p.* from effect e join refund_payment p on p.reference = e.reference and p.charge_id = e.amount
                        where e.effect_key = ? and e.action = 'refund'""",
                        effectKey));
    }

    private Optional<RefundPayment> first(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, i) -> read(row)).list().stream()
                .findFirst();
    }

    /**
     * A charge as our books and billing's together show it: billing takes for kept what customers got in another way, and
     * what an open case still owes them because it came back.
     *
     * @param but the case that asks, or null: what it owes itself does not count
     */
    public Charge byOurBooks(Charge charge, CaseReference but) {
        return less(charge, but, "(" + PAID_OTHERWISE + " or p.status = 'FAILED' and c.outcome is null)");
    }

    /** The same without what other cases still owe: what they will pay depends on what is paid now. */
    public Charge paidUntilNow(Charge charge, CaseReference but) {
        return less(charge, but, PAID_OTHERWISE);
    }

    /** True if the order's answer was lost, and a person found it booked under another key than ours. */
    public boolean foundByPerson(RefundPayment payment) {
        return jdbc.sql("select count(*) from effect where effect_key = ? and state = 'FOUND'")
                        .param(payment.effectKey())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What other cases of ours have ordered, or were refused, of the same payment since this case was opened. */
    public Money orderedElsewhere(RefundPayment payment) {
        BigDecimal ordered = jdbc.sql(
                        """
                select coalesce(sum(p.amount), 0) from refund_payment p
                  join case_file ours on ours.reference = ?
                  left join effect e on e.reference = p.reference and e.action = 'refund' and e.amount = p.charge_id
                where p.charge_id = ? and p.reference <> ours.reference and p.status is not null
                  and (e.first_sent_at is null or e.first_sent_at >= ours.opened_at)""")
                .params(payment.reference().value(), payment.chargeId())
                .query(BigDecimal.class)
                .single();
        return money(ordered, payment.kept().unit());
    }

    private Charge less(Charge charge, CaseReference but, String condition) {
        BigDecimal elsewhere = jdbc.sql(
                        """
                select coalesce(sum(p.amount), 0) from refund_payment p join case_file c on c.reference = p.reference
                where p.charge_id = ? and p.reference <> ? and\s"""
                                + condition)
                .params(charge.id(), but == null ? "" : but.value())
                .query(BigDecimal.class)
                .single();
        return charge.paidBackToo(money(elsewhere, charge.amount().unit()));
    }

    /** True if another open case of this subscription is to pay something back that has not arrived. */
    public boolean elsewhereUnpaid(String subscriptionId, CaseReference but) {
        return jdbc.sql(
                                """
                select count(*) from refund_payment p join case_file c on c.reference = p.reference
                where c.subscription_id = ? and c.reference <> ? and c.outcome is null and p.amount > 0
                  and (p.status is null or p.status not in ('SETTLED', 'OTHER_MEANS'))""")
                        .params(subscriptionId, but.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is paid back of a payment. */
    public void award(CaseReference reference, String chargeId, Money amount) {
        jdbc.sql("update refund_payment set amount = ? where reference = ? and charge_id = ?")
                .params(amount.value(), reference.value(), chargeId)
                .update();
    }

    private static RefundPayment read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new RefundPayment(
                new CaseReference(row.getString("reference")),
                row.getString("charge_id"),
                SqlTime.read(row, "charged_at"),
                money(row.getBigDecimal("kept"), currency),
                money(row.getBigDecimal("unused"), currency),
                money(row.getBigDecimal("amount"), currency),
                row.getString("effect_key"),
                row.getString("refund_id"),
                row.getString("status"),
                row.getString("failure"));
    }

    private static Money money(BigDecimal value, Currency currency) {
        return value == null ? null : new Money(value.stripTrailingZeros(), currency);
    }
}
