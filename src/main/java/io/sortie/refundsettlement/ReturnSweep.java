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

    /** What fails is looked at again next time. */
    private boolean looked(CaseReference reference, Instant now) {
        try {
            Duration every = Duration.parse(terms(reference).lookEvery());
            if (!watch.take(reference, now, every)) {
                return false;
            }
            boolean returned = look(reference);
            watch.endBefore(reference, now.plus(every));
            return returned;
        } catch (RuntimeException e) {
            // The class only: messages of other systems may carry anything.
            LOG.warn(
                    "{} not looked at, to be tried again: {}",
                    reference,
                    e.getClass().getName());
            return false;
        }
    }

    private boolean look(CaseReference reference) {
        boolean returned = false;
        for (RefundPayment payment : payments.of(reference)) {
            if (BillingOperation.SETTLED.equals(payment.status()) && payment.effectKey() != null) {
                returned |= billing.lookUp(payment.effectKey())
                        .filter(answer -> BillingOperation.FAILED.equals(answer.status()))
                        .map(returns::heard)
                        .orElse(false);
            }
        }
        return returned;
    }

    private Terms terms(CaseReference reference) {
        CaseFile file = cases.get(reference);
        return policies.terms(file.brand(), refunds.get(reference).ground() == Ground.STATUTORY);
    }
}
