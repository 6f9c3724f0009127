package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every request of the webapps' table by everybody who signed in at the page, and by nobody [S4]. */
@RunningSortie
class WebappMatrixTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/task/{task}", "{\"name\":\"look\"}"),
            Map.entry("/claim", "{\"userId\":\"USER\"}"),
            Map.entry("/assignee", "{\"userId\":\"technician\"}"),
            Map.entry("/variables/x", "{\"value\":\"1\",\"type\":\"String\"}"),
            Map.entry("/suspended", "{\"suspended\":false}"),
            Map.entry("/retries", "{\"retries\":1}"),
            Map.entry("/duedate", "{\"duedate\":\"2099-01-01T00:00:00.000+0000\"}"),
            Map.entry(
                    "/modification", "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"look\"}]}"),
            Map.entry("/user/create", "{\"profile\":{\"id\":\"matrix\"},\"credentials\":{\"password\":\"x\"}}"),
            Map.entry("/group/create", "{\"id\":\"matrix\",\"name\":\"matrix\"}"),
            Map.entry("/tenant/create", "{\"id\":\"matrix\",\"name\":\"matrix\"}"),
            Map.entry("/filter/create", "{\"resourceType\":\"Task\",\"name\":\"matrix\",\"query\":{}}"),
            Map.entry(
                    "/authorization/create",
                    "{\"type\":1,\"permissions\":[\"READ\"],\"groupId\":\"nobody\",\"resourceType\":0,\"resourceId\":\"x\"}"));

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identities;

    private String deployment;

    @BeforeEach
    void oneTaskForSupportWithAnAlarm() {
        var model = Bpmn.createExecutableProcess("matrix")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("look")
                .camundaCandidateGroups("support")
                .boundaryEvent("late")
                .cancelActivity(false)
                .timerWithDuration("P10D")
                .endEvent()
                .moveToActivity("look")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("matrix.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void gone() {
        repository.deleteDeployment(deployment, true, true);
        identities.deleteUser("matrix");
        identities.deleteGroup("matrix");
        identities.deleteTenant("matrix");
        identities.deleteMembership("technician", "support");
    }

    @TestFactory
    @DisplayName("S4 every cell of the webapps' table")
    Stream<DynamicTest> everyCell() {
        List<String[]> rows = RoleMatrixTest.rows("/security/webapp-matrix.csv");
        String[] users = rows.get(0);
        Map<String, WebappSession> sessions = new LinkedHashMap<>();
        IntStream.range(2, users.length - 1)
                .forEach(column -> sessions.put(users[column], WebappSession.of(port, users[column])));
        return rows.stream()
                .skip(1)
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> IntStream.range(2, users.length)
                        .forEach(column -> check(row, users[column], sessions.get(users[column]), row[column]))));
    }

    private void check(String[] row, String user, WebappSession session, String expected) {
        String path = withLiveIds(row[1].replaceFirst("^E/", ENGINE + "/"));
        String body = row[0].equals("GET") || row[0].equals("DELETE")
                ? ""
                : body(row[1]).replace("USER", user);
        Door door = Door.at(port, path).with("Content-Type", "application/json");
        HttpResponse<String> answer = (session == null ? door : session.sign(door)).send(row[0], body);
        assertThat(outcome(answer))
                .as(user + ": " + answer + " " + answer.body())
                .isEqualTo(expected);
    }

    private static String outcome(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401, 403, 404 -> "n";
            case 200 -> answer.body().strip().equals("[]") ? "e" : "y";
            default -> "y";
        };
    }

    private static String body(String path) {
        return BODIES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }

    /** For each request its own instance: the one before may have completed or deleted it. */
    private String withLiveIds(String path) {
        if (!path.contains("{") && !path.contains("=matrix")) {
            return path;
        }
        String instance = runtime.startProcessInstanceByKey("matrix").getId();
        return path.replace("{instance}", instance)
                .replace(
                        "{task}",
                        tasks.createTaskQuery()
                                .processInstanceId(instance)
                                .singleResult()
                                .getId())
                .replace(
                        "{job}",
                        jobs.createJobQuery()
                                .processInstanceId(instance)
                                .singleResult()
                                .getId());
    }
}
