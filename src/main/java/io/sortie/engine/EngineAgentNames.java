package io.sortie.engine;

import io.sortie.cases.AgentNames;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The first names that the engine's users have; customers read them too, so the reader's rights do not matter. */
@Component
class EngineAgentNames implements AgentNames {

    private final IdentityService identity;
    private final Unrestricted unrestricted;

    EngineAgentNames(IdentityService identity, Unrestricted unrestricted) {
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<String> firstName(String user) {
        return unrestricted.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(user).singleResult())
                .map(User::getFirstName)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(user)));
    }
}
