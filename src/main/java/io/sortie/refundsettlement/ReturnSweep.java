package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.database.ClockAgreement;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundPolicies.Terms;
import io.sortie.refundfile.Refunds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A bank may give back what it had paid when the case is long closed, and its news may get lost: billing is asked about each
 * such refund regularly, for as long as the terms say [SMA-18]. Bounded, each by itself, and two nodes share the work.
 */
@Component
public class ReturnSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnSweep.class);
    private static final int BATCH = 200;

    /** Longer than any look; a pause of the machine, no policy. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final ReturnWatch watch;
    private final PaymentReturns returns;
    private final BillingSystem billing;
    private final RefundPayments payments;
    private final RefundPolicies policies;
    private final Refunds refunds;
    private final Cases cases;
    private final ClockAgreement clocks;
    private final Clock clock;

    ReturnSweep(
            ReturnWatch watch,
            PaymentReturns returns,
            BillingSystem billing,
            RefundPayments payments,
            RefundPolicies policies,
            Refunds refunds,
            Cases cases,
            ClockAgreement clocks,
            Clock clock) {
        this.watch = watch;
        this.returns = returns;
        this.billing = billing;
        this.payments = payments;
        this.policies = policies;
        this.refunds = refunds;
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sortie.refunds.return-sweep:PT10M}")
    void watch() {
        if (clocks.clocksAgree()) {
            sweep();
        }
    }

    /** Looks at all that are due now, at most so many, and says how many came back. */
    public int sweep() {
        Instant now = clock.instant();
        int returned = 0;
        for (CaseReference reference : watch.due(now, BATCH)) {
            returned += looked(reference, now) ? 1 : 0;
        }
        return returned;
    }

    /**
     * Taken first, for so long that what fails is soon looked at again and stands in no other's way meanwhile. One payment
     * that cannot be looked up hides none of the others.
     */
    private boolean looked(CaseReference reference, Instant now) {
        if (!watch.take(reference, now, now.plus(AGAIN))) {
            return false;
        }
        boolean returned = false;
        boolean complete = true;
        for (RefundPayment payment : payments.of(reference)) {
            try {
                returned |= look(payment);
            } catch (RuntimeException e) {
                complete = false;
                failed(reference, e);
            }
        }
        if (complete) {
            plan(reference, now);
        }
        return returned;
    }

    private boolean look(RefundPayment payment) {
        boolean paid = BillingOperation.SETTLED.equals(payment.status()) && payment.effectKey() != null;
        return paid
                && billing.lookUp(payment.effectKey())
                        .filter(answer -> BillingOperation.FAILED.equals(answer.status()))
                        .map(returns::heard)
                        .orElse(false);
    }

    private void plan(CaseReference reference, Instant now) {
        try {
            watch.lookedUntil(
                    reference, now.plus(Duration.parse(terms(reference).lookEvery())));
        } catch (RuntimeException e) {
            failed(reference, e);
        }
    }

    /** The class only: messages of other systems may carry anything. */
    private static void failed(CaseReference reference, RuntimeException e) {
        LOG.warn(
                "{} not looked at, to be tried again: {}",
                reference,
                e.getClass().getName());
    }

    private Terms terms(CaseReference reference) {
        CaseFile file = cases.get(reference);
        return policies.terms(file.brand(), refunds.get(reference).ground() == Ground.STATUTORY);
    }
}
