package io.sortie.billing;

import java.time.Instant;

/** Something charged for a subscription: a {@code RENEWAL}, a {@code FEE} or another kind by name. */
public record Charge(String id, String subscriptionId, Instant at, Money amount, String kind) {}
