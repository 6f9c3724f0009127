package io.sortie.chargewatch;

/** What finance did about a charge that should not be [SEM-23]. */
enum Handling {
    /** Believed until the next look: by then billing has to show it. */
    REFUNDED,
    CREDITED,
    EXPLAINED
}
