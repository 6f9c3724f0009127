package io.sortie.refundfile;

import java.util.Optional;

/** What technical support found out [SMA-08 to SMA-14]. */
public enum Finding {
    /** A solution was offered; the customer says whether it works. */
    SOLVED,
    UNSOLVED,
    HELP_REFUSED,
    CONNECTION,
    DEVICE,
    PROVIDER_RESTRICTION,
    MAINTENANCE,
    CONFIGURATION,
    SHORT_INTERRUPTION;

    /** The cause that was found in place of the one that the customer named, if one was. */
    public Optional<RefundCause> cause() {
        return switch (this) {
            case SOLVED, UNSOLVED, HELP_REFUSED -> Optional.empty();
            default -> Optional.of(RefundCause.valueOf(name()));
        };
    }
}
