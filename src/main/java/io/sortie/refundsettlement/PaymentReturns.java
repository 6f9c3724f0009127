package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.cases.Cases;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What billing says of a payment reaches its case: the process that waits, or a closed case that it opens again. */
@Service
class PaymentReturns {

    private final RefundPayments payments;
    private final RefundSettlementService settlement;
    private final RefundSettlementProcess process;
    private final Cases cases;

    PaymentReturns(
            RefundPayments payments, RefundSettlementService settlement, RefundSettlementProcess process, Cases cases) {
        this.payments = payments;
        this.settlement = settlement;
        this.process = process;
        this.cases = cases;
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
        // Read after the payment is held: a case that was about to close is closed by now.
        if (cases.get(payment.reference()).isOpen()) {
            process.bankAnswered(payment.reference());
        } else if (news && BillingOperation.FAILED.equals(said.status())) {
            process.paymentReturned(payment.reference());
        }
        return news;
    }
}
