package io.sortie.billing;

import java.time.Instant;

/**
 * The order to end a subscription.
 *
 * @param billingEnd nothing is charged from then on
 * @param accessEnd the service closes then; never before {@code billingEnd} unless the policy says so
 * @param fee early-termination fee, charged with this order; null or zero for none [CON-04]
 * @param credit paid back for the unused time with this order, at most what is still kept of the payment for that time: the
 *     booking says how much it was; null or zero for none
 * @param movesEnd true: an end that was ordered before, ahead or past, makes room for this one, its fee and credit are taken
 *     back; false: where an end was ordered before, the order is refused
 */
public record StopCharging(
        String subscriptionId, Instant billingEnd, Instant accessEnd, Money fee, Money credit, boolean movesEnd) {

    public StopCharging(String subscriptionId, Instant billingEnd, Instant accessEnd, Money fee, Money credit) {
        this(subscriptionId, billingEnd, accessEnd, fee, credit, false);
    }

    /** The same in place of an end that may have been ordered before. */
    public StopCharging movingEnd() {
        return new StopCharging(subscriptionId, billingEnd, accessEnd, fee, credit, true);
    }
}
