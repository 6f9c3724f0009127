package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.database.SqlTime;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** News that billing sends by itself: each taken once, in whatever order they come. */
@Service
public class BillingNews {

    /**
     * One event.
     *
     * @param id the sender's own; the same id is the same event
     * @param kind {@code refund.settled}, {@code refund.failed}, {@code charge.created}; others are of no concern
     * @param key the business key under which the refund was ordered, or null
     * @param refundId billing's number of the refund, or null
     * @param reason why it failed, or null
     */
    public record Event(String id, String kind, String key, String refundId, String reason) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RefundPayments payments;
    private final RefundSettlementService settlement;
    private final RefundSettlementProcess process;
    private final Cases cases;
    private final Clock clock;

    BillingNews(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RefundPayments payments,
            RefundSettlementService settlement,
            RefundSettlementProcess process,
            Cases cases,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = payments;
        this.settlement = settlement;
        this.process = process;
        this.cases = cases;
        this.clock = clock;
    }

    /** False if this event has been taken before. */
    public boolean take(Event event) {
        try {
            transaction.executeWithoutResult(status -> {
                keep(event);
                payments.ordered(event.key(), event.refundId()).ifPresent(payment -> tell(payment, event));
            });
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    private void tell(RefundPayment payment, Event event) {
        String status = status(event.kind());
        if (status == null) {
            return;
        }
        CaseFile file = cases.get(payment.reference());
        BillingOperation told = new BillingOperation(
                payment.refundId(), payment.effectKey(), null, null, null, null, null, status, event.reason());
        settlement.take(payment, told);
        if (file.isOpen()) {
            process.bankAnswered(payment.reference());
        } else if (BillingOperation.FAILED.equals(status)) {
            process.paymentReturned(payment.reference());
        }
    }

    private static String status(String kind) {
        return switch (kind) {
            case "refund.settled" -> BillingOperation.SETTLED;
            case "refund.failed" -> BillingOperation.FAILED;
            default -> null;
        };
    }

    private void keep(Event event) {
        jdbc.sql("insert into billing_event (id, kind, received_at) values (?, ?, ?)")
                .params(event.id(), event.kind(), SqlTime.of(clock.instant()))
                .update();
    }
}
