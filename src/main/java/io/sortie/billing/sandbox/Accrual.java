package io.sortie.billing.sandbox;

import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Charges as time goes: whoever looks at a subscription finds every period charged that has begun, none early and none
 * at or after the billing end [SPL-05]. There is no job, so that a moved clock needs no waiting.
 */
class Accrual {

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Clock clock;
    private final TransactionTemplate alone;

    Accrual(
            SandboxSubscriptions subscriptions,
            SandboxCharges charges,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The subscription with everything charged that is due now; locks its row only when something is. */
    SandboxSubscription upToDate(SandboxSubscription seen) {
        Instant now = clock.instant();
        if (!seen.isDue(now)) {
            return seen;
        }
        return alone.execute(status -> charge(subscriptions.lock(seen.id()).orElseThrow(), now));
    }

    /** The same for a subscription whose row the caller has locked. */
    SandboxSubscription charge(SandboxSubscription locked, Instant now) {
        SandboxSubscription current = locked;
        while (current.isDue(now)) {
            current = enterPeriod(current);
        }
        if (current != locked) {
            subscriptions.save(current);
        }
        return current;
    }

    private SandboxSubscription enterPeriod(SandboxSubscription before) {
        Course course = before.course();
        int period = course.nextPeriod();
        Terms terms = course.nextPlan() == null
                ? before.terms()
                : before.terms().changedTo(course.nextPlan(), course.nextPrice());
        SandboxSubscription entered =
                before.with(terms, course.atPeriod(period + 1).changingTo(null, null));
        if (!terms.price().isZero()) {
            charges.renew(entered, period);
        }
        return entered;
    }
}
