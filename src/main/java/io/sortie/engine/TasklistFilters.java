package io.sortie.engine;

import io.sortie.engine.security.Groups;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that agents see in Tasklist, most useful first, each sorted by urgency. A filter is looked for by
 * name, so a restart adds none, and one that an administrator has changed stays as it is.
 */
@Component
public class TasklistFilters implements InitializingBean {

    /** What a task's card shows without being opened; the variables live on the task alone. */
    private static final List<Map<String, String>> ON_THE_CARD = List.of(
            Map.of("name", "caseReference", "label", "Case · Dossier"),
            Map.of("name", "customerName", "label", "Customer · Client"),
            Map.of("name", "brandName", "label", "Brand · Marque"));

    private record Definition(String name, String color, Set<String> readers, UnaryOperator<TaskQuery> query) {}

    private static final List<Definition> IN_ORDER = List.of(
            new Definition("My groups · Mes groupes", "#1d6f5c", readers(), TasklistFilters::freeInMyGroupsOrMine),
            new Definition(
                    "My tasks · Mes tâches",
                    "#2a5db0",
                    readers(),
                    query -> query.taskAssigneeExpression("${currentUser()}")),
            new Definition("Overdue · En retard", "#b3261e", readers(), query -> query.dueBeforeExpression("${now()}")),
            new Definition(
                    "Escalated to supervisors · Transmis aux superviseurs",
                    "#8a5a00",
                    Set.of(Groups.SUPERVISORS, Groups.ADMIN),
                    query -> query.taskCandidateGroup(Groups.SUPERVISORS).includeAssignedTasks()));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void afterPropertiesSet() {
        for (int place = 0; place < IN_ORDER.size(); place++) {
            Definition definition = IN_ORDER.get(place);
            if (filters.createTaskFilterQuery().filterName(definition.name()).count() == 0) {
                create(definition, place);
            }
        }
    }

    private void create(Definition definition, int place) {
        Filter filter = filters.newTaskFilter(definition.name());
        filter.setQuery(definition
                .query()
                .apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(Map.of(
                "priority",
                place,
                "color",
                definition.color(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                ON_THE_CARD));
        String id = filters.saveFilter(filter).getId();
        definition.readers().forEach(group -> share(id, group));
    }

    private void share(String filter, String group) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }

    /** A task stays in the list after it was claimed, so that it does not seem lost. */
    private static TaskQuery freeInMyGroupsOrMine(TaskQuery query) {
        return query.or()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskAssigneeExpression("${currentUser()}")
                .endOr();
    }

    private static Set<String> readers() {
        return Stream.concat(Groups.AGENTS.stream(), Stream.of(Groups.ADMIN))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
