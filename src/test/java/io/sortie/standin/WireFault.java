package io.sortie.standin;

/** How a call over HTTP goes wrong. */
public enum WireFault {
    /** The connection breaks before the order is read by anybody. */
    RESET_BEFORE,
    /** The order takes effect, then the connection breaks. */
    RESET_AFTER,
    /** The order takes effect, the answer never comes. */
    NO_ANSWER_AFTER,
    ERROR_BEFORE,
    ERROR_AFTER,
    TOO_MANY,
    CONFLICT,
    /** The order takes effect, the answer speaks of another one. */
    OTHER_ANSWER_AFTER,
    /** The order takes effect, its answer ends in the middle. */
    BAD_JSON_AFTER,
    /** The order takes effect; its answer is valid, and 10 MB long. */
    HUGE_AFTER,
    /** The order takes effect; its answer comes byte by byte, for a minute. */
    SLOW_AFTER,
    /** Something between the two does not know the address. */
    GATEWAY_NOT_FOUND;

    /** True if the order takes effect nevertheless. */
    public boolean after() {
        return name().endsWith("_AFTER");
    }
}
