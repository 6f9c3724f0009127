package io.sortie.engine;

import io.sortie.engine.security.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Groups and their rights, made when the application starts and before it answers anybody. Looks before it writes, so a
 * restart changes nothing; rights that somebody added by hand stay.
 */
@Component
public class RightsSetup implements InitializingBean {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            Groups.SUPPORT, "Support · Service client",
            Groups.TECHNICAL_SUPPORT, "Technical support · Support technique",
            Groups.SUPERVISORS, "Supervisors · Superviseurs",
            Groups.FINANCE, "Finance · Finances",
            Groups.PRIVACY, "Privacy · Protection des données",
            Groups.ANALYSTS, "Analysts · Analystes",
            Groups.SYSTEMS, "Calling systems · Systèmes appelants",
            Groups.ADMIN, "Administrators · Administrateurs"));

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    RightsSetup(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    @Override
    public void afterPropertiesSet() {
        StartTogether.withAnotherNode(() -> {
            NAMES.forEach(this::create);
            Rights.all().forEach(this::give);
        });
    }

    private void create(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(Groups.ADMIN.equals(id) ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void give(Grant grant) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (existing == null || !holds(existing, grant)) {
            Authorization authorization = existing == null ? empty(grant) : existing;
            List.of(grant.permissions()).forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private static boolean holds(Authorization existing, Grant grant) {
        for (Permission permission : grant.permissions()) {
            if (!existing.isPermissionGranted(permission)) {
                return false;
            }
        }
        return true;
    }

    private Authorization empty(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        return authorization;
    }
}
