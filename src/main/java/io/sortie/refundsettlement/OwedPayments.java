package io.sortie.refundsettlement;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a payment that failed is still to be paid: somebody may have paid it back by hand since. */
@Component
class OwedPayments {

    /** What billing's books show. */
    enum Found {
        OWED,
        PAID_BACK,
        /** Billing cannot be asked, or knows nothing of our order: nobody knows better than finance. */
        UNKNOWN
    }

    private final BillingSystem billing;
    private final RefundPayments payments;
    private final Cases cases;

    OwedPayments(BillingSystem billing, RefundPayments payments, Cases cases) {
        this.billing = billing;
        this.payments = payments;
        this.cases = cases;
    }

    /** Whether somebody paid back as much since the request, or too little of the payment is kept for it. */
    Found look(RefundPayment payment) {
        return look(payment.reference(), List.of(payment)).get(payment.chargeId());
    }

    /** The same of several payments of a case, by their charges; billing is asked once. */
    Map<String, Found> look(CaseReference reference, List<RefundPayment> asked) {
        Map<String, Charge> charges = charges(reference);
        return asked.stream()
                .collect(Collectors.toMap(
                        RefundPayment::chargeId, payment -> found(charges.get(payment.chargeId()), payment)));
    }

    private Map<String, Charge> charges(CaseReference reference) {
        return billing.guarantees().looksUp()
                ? billing.charges(cases.get(reference).subscriptionId()).stream()
                        .collect(Collectors.toMap(Charge::id, Function.identity()))
                : Map.of();
    }

    private Found found(Charge charge, RefundPayment payment) {
        if (charge == null || payments.foundByPerson(payment)) {
            return Found.UNKNOWN;
        }
        return tooLittleKept(charge, payment) || paidByOthers(charge, payment) ? Found.PAID_BACK : Found.OWED;
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
