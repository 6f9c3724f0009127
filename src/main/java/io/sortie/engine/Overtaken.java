package io.sortie.engine;

/** Another step of the same case won in the same moment; nothing of this one happened. */
public class Overtaken extends RuntimeException {

    public Overtaken(Throwable cause) {
        super(cause);
    }
}
