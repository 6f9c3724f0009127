package io.sortie.billing;

import java.time.Instant;

/**
 * Something charged for a subscription: a {@code RENEWAL}, a {@code FEE} or another kind by name.
 *
 * @param paidBack what was refunded of it, is on its way back, was reversed, or was credited for its unused time when
 *     the end was ordered; zero if nothing
 */
public record Charge(String id, String subscriptionId, Instant at, Money amount, String kind, Money paidBack) {

    public Charge(String id, String subscriptionId, Instant at, Money amount, String kind) {
        this(id, subscriptionId, at, amount, kind, Money.zero(amount.unit()));
    }

    /** The same, where more was paid back than billing knows of. */
    public Charge paidBackToo(Money more) {
        return new Charge(id, subscriptionId, at, amount, kind, paidBack.plus(more));
    }

    /** What the customer has still paid for it; negative for a reversal. */
    public Money kept() {
        return new Money(amount.value().subtract(paidBack.value()), amount.unit());
    }
}
