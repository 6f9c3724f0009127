package io.sortie.operations;

/** Sortie does not start; the message is the sentence for the operator. */
public class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super("Sortie cannot start: " + sentence);
    }
}
