package io.sortie.engine;

import io.sortie.cases.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is at work in the engine right now: the signed-in person or system, or Sortie itself. */
@Component
public class ActingUser {

    private static final String SYSTEMS = "systems";

    private final IdentityService identity;

    ActingUser(IdentityService identity) {
        this.identity = identity;
    }

    public Actor actor() {
        Authentication current = identity.getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            return Actor.SORTIE;
        }
        boolean system = current.getGroupIds() != null && current.getGroupIds().contains(SYSTEMS);
        return system ? Actor.system(current.getUserId()) : Actor.agent(current.getUserId());
    }
}
