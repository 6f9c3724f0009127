package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the engine itself allows, through engine-rest as agents and systems call it [S5, S6, S7]. */
@RunningSortie
class EngineRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ApplicationContext beans;

    private String deployment;

    @BeforeEach
    void one_task_for_support() {
        var model = Bpmn.createExecutableProcess("probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("look")
                .camundaCandidateGroups("support")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("probe");
    }

    @AfterEach
    void gone() {
        repository.deleteDeployment(deployment, true, true);
    }

    @Test
    void S4_a_task_is_seen_by_its_group_and_by_supervisors_alone() {
        assertThat(count("agent")).isEqualTo(1);
        assertThat(count("supervisor")).isEqualTo(1);
        assertThat(count("admin")).isEqualTo(1);
        for (String stranger : List.of("technician", "finance", "privacy", "analyst", "system")) {
            assertThat(count(stranger)).as(stranger).isZero();
        }
    }

    @Test
    void the_first_filter_shows_the_groups_tasks_and_keeps_them_after_the_claim() {
        String filter = filters.createTaskFilterQuery().list().stream()
                .filter(candidate -> candidate.getProperties().get("priority").equals(0))
                .findFirst()
                .orElseThrow()
                .getId();
        String list = "/engine-rest/filter/" + filter + "/list";
        HttpResponse<String> before = at(list).as("agent").get();
        assertThat(before.body()).contains("\"taskDefinitionKey\":\"look\"");
        String task = before.body().replaceAll("^\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        at("/engine-rest/task/" + task + "/claim").as("agent").postJson("{\"userId\":\"agent\"}");
        assertThat(at(list).as("agent").get().body()).contains("\"assignee\":\"agent\"");
        assertThat(at(list).as("technician").get().body()).isEqualTo("[]");
    }

    @Test
    void a_second_start_adds_no_group_no_right_no_user_and_no_filter() throws Exception {
        long before = everything();
        for (String setup : List.of("rightsSetup", "tasklistFilters", "demoUsers")) {
            ((InitializingBean) beans.getBean(setup)).afterPropertiesSet();
        }
        assertThat(everything()).isEqualTo(before);
    }

    private long everything() {
        return identities.createGroupQuery().count()
                + identities.createUserQuery().count()
                + authorizations.createAuthorizationQuery().count()
                + filters.createTaskFilterQuery().count();
    }

    private int count(String user) {
        String body = at("/engine-rest/task/count?processDefinitionKey=probe")
                .as(user)
                .get()
                .body();
        return Integer.parseInt(body.replaceAll("\\D", ""));
    }

    private Door at(String path) {
        return Door.at(port, path);
    }
}
