package io.sortie.web.api;

import io.sortie.cases.Actor;
import io.sortie.problems.Problem;
import org.springframework.security.core.Authentication;

/** Who calls the API: a system, or a person by name. */
final class Caller {

    private static final int LONGEST_KEY = 255;

    private Caller() {}

    /** @throws Problem if the idempotency key is blank or too long; null is none */
    static String key(String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problem.invalid("Idempotency-Key", "{invalid.key}");
        }
        return key;
    }

    static Actor of(Authentication authentication) {
        boolean system = authentication.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().endsWith("systems"));
        return system ? Actor.system(authentication.getName()) : Actor.agent(authentication.getName());
    }
}
