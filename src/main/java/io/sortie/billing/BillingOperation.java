package io.sortie.billing;

import java.time.Instant;

/**
 * What the billing system booked under a business key.
 *
 * <p>Where only a person could find it out ({@link #REPORTED}), id, kind and subscription may be null.
 *
 * @param credit what was paid back with a {@code cancel}, as booked; null for none
 * @param kind {@code cancel}, {@code uncancel}, {@code change}, {@code refund}, {@code credit}
 */
public record BillingOperation(
        String id,
        String key,
        String kind,
        String subscriptionId,
        Money amount,
        Money credit,
        Instant at,
        String status) {

    /** The status of what a person found in billing's own books. */
    public static final String REPORTED = "REPORTED";
}
