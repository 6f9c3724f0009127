package io.sortie.web.api;

import io.sortie.cases.Actor;
import org.springframework.security.core.Authentication;

/** Who calls the API: a system, or a person by name. */
final class Caller {

    private Caller() {}

    static Actor of(Authentication authentication) {
        boolean system = authentication.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().endsWith("systems"));
        return system ? Actor.system(authentication.getName()) : Actor.agent(authentication.getName());
    }
}
