package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody can slip into the engine through engine-rest: code, serialized objects, a start in the middle [S6, S7]. */
@RunningSortie
class EngineInputTest {

    private static final String CODE = "${nobody.home()}";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    private String deployment;

    @BeforeEach
    void a_process_with_one_task() {
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
    }

    @AfterEach
    void gone() {
        repository.deleteDeployment(deployment, true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"" + CODE + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + CODE + "\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + CODE + "\"}]}"
            })
    void S6_expressions_in_a_query_are_refused_not_evaluated(String query) {
        String filter = filters.createTaskFilterQuery().listPage(0, 1).get(0).getId();
        for (String path : List.of("task", "task/count", "filter/" + filter + "/list", "filter/" + filter + "/count")) {
            HttpResponse<String> answer = at("/engine-rest/" + path).as("admin").postJson(query);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("Expressions are forbidden");
        }
    }

    @Test
    void S6_expressions_in_variables_stay_text() {
        HttpResponse<String> started = at("/engine-rest/process-definition/key/probe/start")
                .as("admin")
                .postJson("{\"variables\":{\"said\":{\"value\":\"${123457*7919} #{123457*7919}\",\"type\":\"String\"}},"
                        + "\"withVariablesInReturn\":true}");
        assertThat(started.body()).contains("${123457*7919} #{123457*7919}").doesNotContain("977655983");
    }

    @Test
    void S7_java_serialized_input_is_refused() {
        HttpResponse<String> answer = at("/engine-rest/process-definition/key/probe/start")
                .as("admin")
                .postJson("{\"variables\":{\"x\":{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_but_an_administrator_starts_a_process_in_the_middle() {
        String body = "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"look\"}],"
                + "\"skipCustomListeners\":true}";
        String path = "/engine-rest/process-definition/key/probe/start";
        assertThat(at(path).as("system").postJson(body).statusCode()).isEqualTo(403);
        assertThat(at(path).as("agent").postJson(body).statusCode()).isEqualTo(403);
        assertThat(at(path).as("admin").postJson(body).statusCode()).isEqualTo(200);
    }

    @Test
    void a_post_that_a_foreign_site_makes_the_browser_send_is_refused() {
        assertThat(at("/engine-rest/task/count")
                        .as("agent")
                        .with("Sec-Fetch-Site", "cross-site")
                        .postJson("{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private Door at(String path) {
        return Door.at(port, path);
    }
}
