package io.sortie.cases;

import java.util.Optional;

/** How agents are called towards customers: never by the name they sign in with. */
public interface AgentNames {

    /** The first name of the person who signs in as this; empty if there is nobody or no name. */
    Optional<String> firstName(String user);
}
