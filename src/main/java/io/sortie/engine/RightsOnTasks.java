package io.sortie.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The engine's own rights of candidates and assignees; for a task that is just being made it looks for no earlier ones. */
class RightsOnTasks extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        return isNew(taskId) ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private static boolean isNew(String taskId) {
        DbEntityCache known = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        TaskEntity task = known.get(TaskEntity.class, taskId);
        return task != null && known.isTransient(task);
    }
}
