package io.sortie.billing;

import java.time.Instant;

/**
 * What the billing system booked under a business key.
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
        String status) {}
