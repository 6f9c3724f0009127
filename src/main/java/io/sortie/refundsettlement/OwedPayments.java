package io.sortie.refundsettlement;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.cases.Cases;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
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

    /** Where billing cannot be asked, nobody knows better than finance. */
    boolean paidBack(RefundPayment payment) {
        if (!billing.guarantees().looksUp()) {
            return false;
        }
        List<Charge> charges = billing.charges(cases.get(payment.reference()).subscriptionId());
        return charges.stream()
                .filter(charge -> charge.id().equals(payment.chargeId()))
                .map(charge ->
                        payments.paidUntilNow(charge, payment.reference()).kept())
                .anyMatch(kept -> kept.value().compareTo(payment.amount().value()) < 0);
    }
}
