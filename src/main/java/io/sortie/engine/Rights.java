package io.sortie.engine;

import static io.sortie.engine.security.Groups.ADMIN;
import static io.sortie.engine.security.Groups.ANALYSTS;
import static io.sortie.engine.security.Groups.SUPERVISORS;
import static io.sortie.engine.security.Groups.SUPPORT;
import static io.sortie.engine.security.Groups.SYSTEMS;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import io.sortie.engine.security.Groups;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * Who may do what in the engine [S4, S5]. Work on a task needs no row: the engine itself grants it to the candidate
 * group of each task, and takes it back with the task.
 */
final class Rights {

    /** The processes that begin with a request; the others are only ever called by these. */
    private static final List<String> STARTED_BY_REQUEST =
            List.of("cancellation", "refund", "account-deletion", "withdrawal");

    private Rights() {}

    static List<Grant> all() {
        return Stream.of(
                        Groups.AGENTS.stream().flatMap(Rights::ofAgents),
                        Stream.of(SUPPORT, SUPERVISORS, SYSTEMS).flatMap(Rights::toStart),
                        ofSupervisors(),
                        ofAnalysts(),
                        Stream.of(Grant.onAll(SYSTEMS, PROCESS_DEFINITION, READ)),
                        Stream.of(Resources.values()).map(resource -> Grant.onAll(ADMIN, resource, ALL)))
                .flatMap(grants -> grants)
                .toList();
    }

    private static Stream<Grant> ofAgents(String group) {
        return Stream.of(
                new Grant(group, APPLICATION, "tasklist", ACCESS),
                // the picture of the process beside a task, and the names of groups
                Grant.onAll(group, PROCESS_DEFINITION, READ),
                Grant.onAll(group, GROUP, READ));
    }

    private static Stream<Grant> toStart(String group) {
        Stream<Grant> processes = STARTED_BY_REQUEST.stream()
                .map(process -> new Grant(group, PROCESS_DEFINITION, process, CREATE_INSTANCE));
        return Stream.concat(processes, Stream.of(Grant.onAll(group, PROCESS_INSTANCE, CREATE)));
    }

    /** They see every case, give tasks to somebody else, and repeat a job that has failed. */
    private static Stream<Grant> ofSupervisors() {
        return Stream.of(
                new Grant(SUPERVISORS, APPLICATION, "cockpit", ACCESS),
                Grant.onAll(
                        SUPERVISORS,
                        PROCESS_DEFINITION,
                        READ_INSTANCE,
                        READ_HISTORY,
                        READ_TASK,
                        UPDATE_TASK,
                        RETRY_JOB),
                Grant.onAll(SUPERVISORS, DECISION_DEFINITION, READ, Permissions.READ_HISTORY),
                Grant.onAll(SUPERVISORS, USER, READ));
    }

    /** They change processes and policies and see how these went, but no customer's task. */
    private static Stream<Grant> ofAnalysts() {
        return Stream.of(
                new Grant(ANALYSTS, APPLICATION, "cockpit", ACCESS),
                Grant.onAll(ANALYSTS, DEPLOYMENT, CREATE, READ),
                Grant.onAll(ANALYSTS, PROCESS_DEFINITION, READ, READ_HISTORY),
                Grant.onAll(ANALYSTS, DECISION_DEFINITION, READ, Permissions.READ_HISTORY),
                Grant.onAll(ANALYSTS, DECISION_REQUIREMENTS_DEFINITION, READ),
                // a filter holds expressions, which are code: only for those who may deploy code anyway
                Grant.onAll(ANALYSTS, FILTER, CREATE));
    }
}
