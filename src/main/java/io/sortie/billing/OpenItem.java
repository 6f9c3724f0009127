package io.sortie.billing;

import java.time.Instant;

/**
 * Something that keeps an account's money unsettled.
 *
 * @param id billing's own number of it
 * @param at since when
 */
public record OpenItem(String id, Kind kind, Money amount, Instant at) {

    public enum Kind {
        UNPAID_INVOICE,
        /** The customer's bank has taken a payment back, and it is not decided whose the money is. */
        DISPUTE,
        /** Ordered and not on the customer's account yet, or waiting for something that the customer has to do. */
        PENDING_REFUND
    }
}
