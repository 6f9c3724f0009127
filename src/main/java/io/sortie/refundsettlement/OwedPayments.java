package io.sortie.refundsettlement;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.cases.Cases;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a payment that failed is still to be paid: somebody may have paid it back by hand since. */
@Component
class OwedPayments {

    private final BillingSystem billing;
    private final RefundPayments payments;
    private final Cases cases;

    OwedPayments(BillingSystem billing, RefundPayments payments, Cases cases) {
        this.billing = billing;
        this.payments = payments;
        this.cases = cases;
    }

    /**
     * True if somebody paid back as much since the request, or too little of the payment is kept for it. Where billing
     * cannot be asked, nobody knows better than finance.
     */
    boolean paidBack(RefundPayment payment) {
        if (!billing.guarantees().looksUp()) {
            return false;
        }
        List<Charge> charges = billing.charges(cases.get(payment.reference()).subscriptionId());
        return charges.stream()
                .filter(charge -> charge.id().equals(payment.chargeId()))
                .anyMatch(charge -> tooLittleKept(charge, payment) || paidByOthers(charge, payment));
    }

    private boolean tooLittleKept(Charge charge, RefundPayment payment) {
        BigDecimal kept =
                payments.paidUntilNow(charge, payment.reference()).kept().value();
        return kept.compareTo(payment.amount().value()) < 0;
    }

    /** What is gone since the request, and was not ordered by another case of ours. */
    private boolean paidByOthers(Charge charge, RefundPayment payment) {
        BigDecimal gone = payment.kept()
                .value()
                .subtract(
                        payments.byOurBooks(charge, payment.reference()).kept().value());
        BigDecimal byOthers = gone.subtract(payments.orderedElsewhere(payment).value());
        return byOthers.compareTo(payment.amount().value()) >= 0;
    }
}
