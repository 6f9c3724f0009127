package io.sortie.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One right: members of this group may do these things with this resource of the engine. */
record Grant(String group, Resource resource, String id, Permission... permissions) {

    static Grant onAll(String group, Resource resource, Permission... permissions) {
        return new Grant(group, resource, Authorization.ANY, permissions);
    }
}
