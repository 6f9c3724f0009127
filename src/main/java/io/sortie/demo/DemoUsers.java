package io.sortie.demo;

import io.sortie.engine.EngineUsers;
import io.sortie.engine.security.Groups;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The users of the demo, named by what they do; outside the demo no user has a default. */
@Component
@Profile("demo")
class DemoUsers implements InitializingBean {

    /** One user; the password is the name and "-demo". */
    record DemoUser(String name, String firstName, String lastName, String group, String does) {

        String password() {
            return name + "-demo";
        }
    }

    static final List<DemoUser> ALL = List.of(
            new DemoUser("agent", "Alex", "Support", Groups.SUPPORT, "works on customers' requests"),
            new DemoUser("technician", "Toni", "Technical", Groups.TECHNICAL_SUPPORT, "solves technical problems"),
            new DemoUser("supervisor", "Sam", "Supervisor", Groups.SUPERVISORS, "sees every case, takes what is late"),
            new DemoUser("finance", "Fran", "Finance", Groups.FINANCE, "approves refunds"),
            new DemoUser("finance2", "Felix", "Finance", Groups.FINANCE, "the second pair of eyes"),
            new DemoUser("privacy", "Priya", "Privacy", Groups.PRIVACY, "legal holds and deletions"),
            new DemoUser("analyst", "Ana", "Analyst", Groups.ANALYSTS, "changes processes and policies"),
            new DemoUser("system", "Calling", "System", Groups.SYSTEMS, "opens and reads cases over REST"),
            new DemoUser("admin", "Ada", "Admin", Groups.ADMIN, "may do everything"));

    private final EngineUsers users;

    DemoUsers(EngineUsers users) {
        this.users = users;
    }

    @Override
    public void afterPropertiesSet() {
        ALL.forEach(user ->
                users.create(user.name(), user.firstName(), user.lastName(), user.password(), List.of(user.group())));
    }
}
