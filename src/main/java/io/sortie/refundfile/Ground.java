package io.sortie.refundfile;

/** On what ground a refund is due, or not. */
public enum Ground {
    /** The law's right of withdrawal: all of it, no gates [LAW-12]. */
    STATUTORY,
    FULL,
    /** The unused part [SMA-02]. */
    PARTIAL,
    /** No table can decide: a person does. */
    AGENT,
    REFUSED;

    public boolean refunds() {
        return this == STATUTORY || this == FULL || this == PARTIAL;
    }
}
