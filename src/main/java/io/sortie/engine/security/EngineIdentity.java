package io.sortie.engine.security;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Hands out the filter that tells the engine who is calling; a bean of type filter would run for every request. */
@Component
public class EngineIdentity {

    private final IdentityService identities;

    EngineIdentity(IdentityService identities) {
        this.identities = identities;
    }

    public Filter filter() {
        return new EngineIdentityFilter(identities);
    }
}
