package io.sortie.operations;

import java.util.List;

/** Sortie cannot start because something has not been configured; the message is the sentence for the operator. */
public class MissingRequirements extends RuntimeException {

    MissingRequirements(List<String> missing) {
        super("Sortie cannot start: please configure " + String.join(", ", missing)
                + " (or try it out with --spring.profiles.active=demo).");
    }
}
