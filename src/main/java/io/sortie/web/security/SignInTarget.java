package io.sortie.web.security;

import io.sortie.engine.security.Groups;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;

/** Where a person goes after signing in: back to the page asked for, if it is one of ours, else to their own work. */
final class SignInTarget {

    /** Only doors of our own: an address from outside must never be followed. */
    private static final Pattern DOORS = Pattern.compile("/(camunda/app|camunda|agent)(/[A-Za-z0-9_-]+)*/?");

    private SignInTarget() {}

    static boolean isAllowed(String path) {
        return path != null && DOORS.matcher(path).matches();
    }

    static String of(String asked, Authentication signedIn) {
        if (isAllowed(asked)) {
            return asked;
        }
        boolean agent = signedIn.getAuthorities().stream()
                .anyMatch(authority -> Groups.AGENTS.contains(authority.getAuthority()));
        boolean analyst = signedIn.getAuthorities().stream()
                .anyMatch(authority -> Groups.ANALYSTS.equals(authority.getAuthority()));
        return analyst && !agent ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }
}
