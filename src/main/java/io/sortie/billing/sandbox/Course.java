package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import java.time.Instant;

/**
 * Where a subscription stands.
 *
 * @param nextPeriod index of the next period to be charged
 * @param cancelKey business key of the order that set the end, or null
 * @param nextPlan plan from the next period on, or null for no change
 */
public record Course(
        int nextPeriod,
        Instant billingEnd,
        Instant accessEnd,
        String cancelKey,
        String nextPlan,
        Money nextPrice,
        Extensions extensions) {

    static final Course NEW = new Course(0, null, null, null, null, null, Extensions.NONE);

    Course atPeriod(int period) {
        return new Course(period, billingEnd, accessEnd, cancelKey, nextPlan, nextPrice, extensions);
    }

    Course ending(Instant newBillingEnd, Instant newAccessEnd, String key) {
        return new Course(nextPeriod, newBillingEnd, newAccessEnd, key, nextPlan, nextPrice, extensions);
    }

    Course changingTo(String plan, Money price) {
        return new Course(nextPeriod, billingEnd, accessEnd, cancelKey, plan, price, extensions);
    }

    /** The next charge comes so many days later. */
    Course extendedBy(int days) {
        Extensions longer = extensions.plus(nextPeriod, days);
        return new Course(nextPeriod, billingEnd, accessEnd, cancelKey, nextPlan, nextPrice, longer);
    }
}
