package io.sortie.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Calls of the engine in Sortie's own name, whoever is signed in. */
@Component
class Unrestricted {

    private final IdentityService identity;

    Unrestricted(IdentityService identity) {
        this.identity = identity;
    }

    <T> T call(Supplier<T> call) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }
}
