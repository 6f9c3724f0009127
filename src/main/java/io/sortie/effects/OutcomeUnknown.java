package io.sortie.effects;

import java.util.Optional;

/** Nobody can tell by machine whether the effect happened: nothing is sent again until a person has found out. */
public class OutcomeUnknown extends RuntimeException {

    private final String key;

    OutcomeUnknown(String key) {
        super("what became of effect " + key + " is not known; a person has to find out");
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The unknown outcome that a failure comes from, if it does. */
    public static Optional<OutcomeUnknown> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutcomeUnknown unknown) {
                return Optional.of(unknown);
            }
        }
        return Optional.empty();
    }
}
