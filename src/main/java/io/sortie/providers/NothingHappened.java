package io.sortie.providers;

/** The provider surely did nothing under this sending: it refused, or was never reached. */
public abstract class NothingHappened extends RuntimeException {

    protected NothingHappened(String message) {
        super(message);
    }
}
