package io.sortie.engine.security;

import java.util.Set;

/** Who works with Sortie, as engine groups; the same names are the authorities of a signed-in person or system. */
public final class Groups {

    public static final String SUPPORT = "support";
    public static final String TECHNICAL_SUPPORT = "technical-support";
    public static final String SUPERVISORS = "supervisors";
    public static final String FINANCE = "finance";
    public static final String PRIVACY = "privacy";
    public static final String ANALYSTS = "analysts";
    public static final String SYSTEMS = "systems";
    public static final String ADMIN = "camunda-admin";

    /** Those who work on tasks in Tasklist. */
    public static final Set<String> AGENTS = Set.of(SUPPORT, TECHNICAL_SUPPORT, SUPERVISORS, FINANCE, PRIVACY);

    public static final Set<String> ALL =
            Set.of(SUPPORT, TECHNICAL_SUPPORT, SUPERVISORS, FINANCE, PRIVACY, ANALYSTS, SYSTEMS, ADMIN);

    private Groups() {}
}
