package io.sortie.refundfile;

import io.sortie.billing.Money;

/** On what ground a refund is due, or not. */
public enum Ground {
    /** The law's right of withdrawal: all of it, no gates [LAW-12]. */
    STATUTORY,
    FULL,
    /** The unused part [SMA-02]. */
    PARTIAL,
    /** No table can decide: a person does. */
    AGENT,
    REFUSED,
    /** A longer term instead of money, as the customer chose [SMA-15]. */
    EXTENSION;

    public boolean refunds() {
        return this == STATUTORY || this == FULL || this == PARTIAL;
    }

    /** What it gives back of a payment; nothing yet where a person decides. */
    public Money due(Money kept, Money unused) {
        return switch (this) {
            case STATUTORY, FULL -> kept;
            case PARTIAL -> unused;
            case AGENT, REFUSED, EXTENSION -> Money.zero(kept.unit());
        };
    }
}
