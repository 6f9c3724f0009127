package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What billing says of a payment reaches its case: the process that waits, or one that begins again because the refund was over. */
@Service
class PaymentReturns {

    private final RefundPayments payments;
    private final RefundSettlementService settlement;
    private final RefundSettlementProcess process;

    PaymentReturns(RefundPayments payments, RefundSettlementService settlement, RefundSettlementProcess process) {
        this.payments = payments;
        this.settlement = settlement;
        this.process = process;
    }

    /** True if it was news. */
    @Transactional
    public boolean heard(BillingOperation said) {
        return payments.ordered(said.key(), said.id())
                .map(payment -> tell(payment, said))
                .orElse(false);
    }

    private boolean tell(RefundPayment payment, BillingOperation said) {
        // All payments of the case: two that come back at once reopen it once.
        payments.hold(payment.reference());
        boolean news = settlement.take(payment, said);
        // Read after the payment is held: a refund that was about to end has ended by now.
        if (process.followed(payment.reference())) {
            process.bankAnswered(payment.reference());
        } else if (news && BillingOperation.FAILED.equals(said.status())) {
            process.paymentReturned(payment.reference());
        }
        return news;
    }
}
