package io.sortie.operations;

import java.util.List;

/** Something has not been configured. */
public class MissingRequirements extends StartRefused {

    MissingRequirements(List<String> missing) {
        super("please configure " + String.join(", ", missing)
                + " (or try it out with --spring.profiles.active=demo).");
    }
}
