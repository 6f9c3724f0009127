package io.sortie.billing;

import java.time.Instant;

/**
 * What the billing system booked under a business key.
 *
 * <p>Where only a person could find it out ({@link #REPORTED}), id, kind and subscription may be null.
 *
 * @param credit what was paid back with a {@code cancel}, as booked; null for none
 * @param failure why a refund with the status FAILED did not arrive, in the bank's words or code; null if it does not say
 * @param kind {@code cancel}, {@code uncancel}, {@code change}, {@code refund}, {@code credit}, {@code extend}, {@code erase}
 * @param subscriptionId null for an order that concerns the whole account ({@code erase})
 * @param count how many records were touched; null where that is not counted
 */
public record BillingOperation(
        String id,
        String key,
        String kind,
        String subscriptionId,
        Money amount,
        Money credit,
        Instant at,
        String status,
        String failure,
        Integer count) {

    /** On its way to the customer's bank. */
    public static final String PENDING = "PENDING";

    /** It waits for something that the customer has to do at their bank. */
    public static final String REQUIRES_ACTION = "REQUIRES_ACTION";

    public static final String SETTLED = "SETTLED";

    /** The bank did not take it, or gave it back later. */
    public static final String FAILED = "FAILED";

    /** The status of what a person found in billing's own books. */
    public static final String REPORTED = "REPORTED";
}
