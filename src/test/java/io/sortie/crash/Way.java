package io.sortie.crash;

import java.util.List;

/** How somebody leaves, or asks for money back, and what must have become of the case at once and in the end. */
enum Way {
    SELF_SERVICE("splashtop", "SCHEDULED", "ENDED"),
    CONFIRMED("semrush", "IN_RETENTION", "ENDED"),
    NEVER_CONFIRMED("semrush", "AWAITING_CONFIRMATION", "LAPSED"),
    /** By law, so that nobody has to approve it. */
    REFUNDED("semrush", "AWAITING_SETTLEMENT", "SETTLED");

    /** Of ten, three serve themselves, three press their link, one never does, and three want their money back. */
    static final List<Way> OF_TEN = List.of(
            SELF_SERVICE,
            SELF_SERVICE,
            SELF_SERVICE,
            CONFIRMED,
            CONFIRMED,
            CONFIRMED,
            NEVER_CONFIRMED,
            REFUNDED,
            REFUNDED,
            REFUNDED);

    final String brand;
    final String settled;
    final String outcome;

    Way(String brand, String settled, String outcome) {
        this.brand = brand;
        this.settled = settled;
        this.outcome = outcome;
    }

    boolean paysBack() {
        return this == REFUNDED;
    }

    boolean endsTheSubscription() {
        return outcome.equals("ENDED");
    }
}
