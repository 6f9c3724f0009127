package io.sortie.sandbox;

/** How a call goes wrong. */
public enum FaultMode {
    /** The call does not arrive: nothing is booked. */
    FAIL_BEFORE,
    /** The call takes effect, its answer is lost. */
    FAIL_AFTER,
    /** The call takes effect, the caller waits and gives up. */
    TIMEOUT_AFTER
}
