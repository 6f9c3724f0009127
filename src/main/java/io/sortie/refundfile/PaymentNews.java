package io.sortie.refundfile;

import io.sortie.billing.BillingOperation;
import io.sortie.database.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what becomes of the payments, in whatever order the news of it come. */
@Repository
@Transactional
public class PaymentNews {

    private static final String PAYMENT = " reference = ? and charge_id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentNews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The order's own answer; what the bank has said in the meantime is newer. */
    public void answered(RefundPayment payment, BillingOperation operation) {
        update(
                """
                update refund_payment set effect_key = ?, refund_id = coalesce(?, refund_id), booked = coalesce(?, booked),
                  status = coalesce(status, ?), changed_at = ? where""",
                payment,
                operation.key(),
                operation.id(),
                booked(operation),
                status(operation),
                now());
    }

    /**
     * What billing or the bank says later. A failure is the bank's last word, whatever is heard after it, and what was
     * settled can only fail: a copy of billing's books that lags behind turns nothing back.
     *
     * @return false if that is nothing new
     */
    public boolean told(RefundPayment payment, BillingOperation operation) {
        String before =
                BillingOperation.FAILED.equals(operation.status()) ? BillingOperation.FAILED : BillingOperation.SETTLED;
        update("update refund_payment set booked = coalesce(?, booked) where", payment, booked(operation));
        return update(
                """
                update refund_payment set refund_id = coalesce(?, refund_id), status = ?, failure = ?, changed_at = ?
                where (status is null or status not in ('FAILED', 'OTHER_MEANS', ?, ?)) and""",
                payment,
                operation.id(),
                status(operation),
                operation.failure(),
                now(),
                status(operation),
                before);
    }

    /** Billing did not take the order, or was not sent it: nothing is on its way. */
    public void refused(RefundPayment payment, String why) {
        update(
                "update refund_payment set status = 'FAILED', failure = ?, changed_at = ? where status is null and",
                payment,
                why,
                now());
    }

    /** What failed is paid in another way. */
    public void byOtherMeans(RefundPayment payment, String means) {
        update(
                """
                update refund_payment set status = 'OTHER_MEANS', failure = ?, changed_at = ?
                where status = 'FAILED' and""",
                payment,
                means,
                now());
    }

    /** The other way did not work: it is failed as before. */
    public void notByOtherMeans(RefundPayment payment, String why) {
        update(
                """
                update refund_payment set status = 'FAILED', failure = ?, changed_at = ?
                where status = 'OTHER_MEANS' and""",
                payment,
                why,
                now());
    }

    private boolean update(String sql, RefundPayment payment, Object... values) {
        return jdbc.sql(sql + PAYMENT)
                        .params(values)
                        .params(payment.reference().value(), payment.chargeId())
                        .update()
                == 1;
    }

    private Object now() {
        return SqlTime.of(clock.instant());
    }

    private static BigDecimal booked(BillingOperation operation) {
        return operation.amount() == null ? null : operation.amount().value();
    }

    /** What a person found in billing's books is on its way, as far as anybody knows. */
    private static String status(BillingOperation operation) {
        return BillingOperation.REPORTED.equals(operation.status()) ? BillingOperation.PENDING : operation.status();
    }
}
