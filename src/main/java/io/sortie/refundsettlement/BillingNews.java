package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.database.SqlTime;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.time.Clock;
import java.util.Optional;
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
     * @param kind {@code refund.settled}, {@code refund.failed}, {@code refund.requires-action}; others are of no concern
     * @param key the business key under which the refund was ordered, or null
     * @param refundId billing's number of the refund, or null
     * @param reason why it failed, or null
     */
    public record Event(String id, String kind, String key, String refundId, String reason) {}

    private static final int LONGEST_KIND = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RefundPayments payments;
    private final RefundSettlementService settlement;
    private final PaymentReturns returns;
    private final Clock clock;

    BillingNews(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RefundPayments payments,
            RefundSettlementService settlement,
            PaymentReturns returns,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = payments;
        this.settlement = settlement;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * False if this event has been taken before. An event is only a reason to look: what billing itself says counts, where
     * it can be asked.
     *
     * @throws io.sortie.billing.BillingUnavailable if it cannot be asked now, or does not say so itself yet; then the event is
     *     not taken, and its sender tries again
     */
    public boolean take(Event event) {
        // asked before anything is held
        Optional<BillingOperation> said = payments.ordered(event.key(), event.refundId())
                .flatMap(payment -> said(payment, event))
                .map(settlement::confirmed);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!keep(event)) {
                status.setRollbackOnly();
                return false;
            }
            said.ifPresent(returns::heard);
            return true;
        }));
    }

    private static Optional<BillingOperation> said(RefundPayment payment, Event event) {
        String key = payment.effectKey() == null ? event.key() : payment.effectKey();
        return Optional.ofNullable(status(event.kind()))
                .filter(status -> !status.equals(payment.status()))
                .map(status -> new BillingOperation(
                        payment.refundId(), key, null, null, null, null, null, status, event.reason(), null));
    }

    private static String status(String kind) {
        return switch (kind) {
            case "refund.settled" -> BillingOperation.SETTLED;
            case "refund.failed" -> BillingOperation.FAILED;
            case "refund.requires-action" -> BillingOperation.REQUIRES_ACTION;
            default -> null;
        };
    }

    /** Others' names may be longer than any of those that concern us. */
    private static String kind(Event event) {
        return event.kind().substring(0, Math.min(LONGEST_KIND, event.kind().length()));
    }

    /** False if it was kept before; any other double key further on is a failure, and the sender tries again. */
    private boolean keep(Event event) {
        try {
            jdbc.sql("insert into billing_event (id, kind, received_at) values (?, ?, ?)")
                    .params(event.id(), kind(event), SqlTime.of(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }
}
