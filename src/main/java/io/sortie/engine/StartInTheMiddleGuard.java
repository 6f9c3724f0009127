package io.sortie.engine;

import io.sortie.engine.security.Groups;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * engine-rest lets whoever may start a process start it at any activity and without its listeners: past the checks of a
 * request, say right before the refund. Only administrators may do that.
 */
class StartInTheMiddleGuard extends CommandInterceptor {

    private final IdentityService identities;

    StartInTheMiddleGuard(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication caller = identities.getCurrentAuthentication();
        if (command instanceof StartProcessInstanceAtActivitiesCmd && caller != null && !isAdministrator(caller)) {
            throw new AuthorizationException(caller.getUserId(), "START_AT_ACTIVITY", "ProcessDefinition", null);
        }
        return next.execute(command);
    }

    private static boolean isAdministrator(Authentication caller) {
        return caller.getGroupIds() != null && caller.getGroupIds().contains(Groups.ADMIN);
    }
}
