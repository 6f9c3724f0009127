package io.sortie.operations;

import io.sortie.engine.EngineUsers;
import io.sortie.engine.security.Groups;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from {@code sortie.admin.user} and {@code sortie.admin.password} [S2]; later starts need
 * neither. Without an administrator and without these, Sortie does not start, so the first visitor never becomes one.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements InitializingBean {

    static final String NEEDED =
            "sortie.admin.user and sortie.admin.password (12 characters or more; only until there is an administrator)";

    private static final int SHORTEST_PASSWORD = 12;

    private final EngineUsers users;
    private final String name;
    private final String password;

    FirstAdministrator(
            EngineUsers users,
            @Value("${sortie.admin.user:}") String name,
            @Value("${sortie.admin.password:}") String password) {
        this.users = users;
        this.name = name;
        this.password = password;
    }

    @Override
    public void afterPropertiesSet() {
        if (users.hasMember(Groups.ADMIN)) {
            return;
        }
        if (name.isBlank() || password.length() < SHORTEST_PASSWORD) {
            throw new MissingRequirements(List.of(NEEDED));
        }
        users.create(name, name, "Administrator", password, List.of(Groups.ADMIN));
    }
}
