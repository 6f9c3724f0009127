package io.sortie.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people and systems who can sign in. */
@Component
public class EngineUsers {

    private final IdentityService identities;
    private final Unrestricted unrestricted;

    // rights come with the groups, so these are set up first
    EngineUsers(IdentityService identities, Unrestricted unrestricted, RightsSetup groupsFirst) {
        this.identities = identities;
        this.unrestricted = unrestricted;
    }

    /** Creates the user unless there is one of this name, and adds missing memberships; an existing password stays. */
    public void create(String name, String firstName, String lastName, String password, List<String> groups) {
        StartTogether.withAnotherNode(() -> {
            if (identities.createUserQuery().userId(name).count() == 0) {
                User user = identities.newUser(name);
                user.setFirstName(firstName);
                user.setLastName(lastName);
                user.setPassword(password);
                identities.saveUser(user);
            }
            groups.forEach(group -> join(name, group));
        });
    }

    /** True when somebody belongs to this group. */
    public boolean hasMember(String group) {
        return identities.createUserQuery().memberOfGroup(group).count() > 0;
    }

    /** True if this person is in one of the groups, whatever the reader may see. */
    public boolean isMember(String name, Collection<String> groups) {
        return unrestricted.call(() -> identities.createGroupQuery().groupMember(name).list().stream()
                .anyMatch(group -> groups.contains(group.getId())));
    }

    private void join(String name, String group) {
        if (identities.createUserQuery().userId(name).memberOfGroup(group).count() == 0) {
            identities.createMembership(name, group);
        }
    }
}
