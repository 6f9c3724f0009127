package io.sortie.refund;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundTotals;
import io.sortie.refundfile.Refunds;
import io.sortie.refundfile.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders the money back, each payment once, whatever is retried: its key is the case and the payment [SEM-21]. */
@Service
class RefundOrders {

    /**
     * When the bank is asked and when supervisors are.
     *
     * @param escalationAt longer than any bank takes, counted from the order
     * @param pursueAt when supervisors see to it: by then, or when the law's time to pay is over
     */
    record Followed(Instant followUpAt, Instant escalationAt, Instant pursueAt, RefundPolicies.Terms terms) {}

    private final PaymentOrders orders;
    private final Cases cases;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final RefundTotals totals;
    private final RefundPolicies policies;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Clock clock;

    RefundOrders(
            PaymentOrders orders,
            Cases cases,
            Refunds refunds,
            RefundPayments payments,
            RefundTotals totals,
            RefundPolicies policies,
            WorkingDays workingDays,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.cases = cases;
        this.refunds = refunds;
        this.payments = payments;
        this.totals = totals;
        this.policies = policies;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    Followed order(CaseReference reference) {
        CaseFile file = cases.get(reference);
        payments.of(reference).stream()
                .filter(RefundPayment::toBeRefunded)
                .forEach(payment -> orders.order(payment, file.subscriptionId()));
        RefundPolicies.Terms terms = terms(file);
        Instant now = clock.instant();
        Followed followed = followed(file, terms, now, refunds.get(reference).promiseUntil());
        refunds.ordered(reference, now, followed.followUpAt(), followed.escalationAt());
        cases.amount(reference, totals.awarded(reference));
        tell(reference, "refund-ordered", totals.underWay(reference));
        tell(reference, "refund-refused", totals.failed(reference));
        return followed;
    }

    /** What came back is followed anew: the first dates may have passed long ago. */
    Followed followedAnew(CaseReference reference) {
        CaseFile file = cases.get(reference);
        RefundPolicies.Terms terms = terms(file);
        Instant now = clock.instant();
        return followed(file, terms, now, terms.promised(now, file.customer().zone()));
    }

    /** @param promised by law the money is paid by then, not only ordered [LAW-12] */
    private Followed followed(CaseFile file, RefundPolicies.Terms terms, Instant from, Instant promised) {
        Instant escalationAt = from.plus(terms.escalation());
        Instant followUpAt = workingDays.after(
                from,
                terms.followUpDays(),
                file.customer().country(),
                file.customer().zone());
        return new Followed(followUpAt, escalationAt, byLaw(file) ? promised : escalationAt, terms);
    }

    private void tell(CaseReference reference, String what, Money amount) {
        if (!amount.isZero()) {
            timeline.add(reference, Actor.SORTIE, null, what, Map.of("amount", amount.text()));
        }
    }

    private RefundPolicies.Terms terms(CaseFile file) {
        return policies.terms(file.brand(), byLaw(file));
    }

    private boolean byLaw(CaseFile file) {
        return refunds.get(file.reference()).ground() == Ground.STATUTORY;
    }
}
