package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without credentials only the public list answers [S1, S28]. */
@RunningSortie
class ClosedDoorsTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Set<String> PUBLIC =
            Set.of("/", "/login", "/x/cancel", "/confirm/x", "/track/x", "/demo/", "/actuator/health");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void S1_every_mapped_path_with_every_method_is_closed_unless_it_is_on_the_public_list() {
        List<String> open = mappedPaths()
                .filter(path -> PUBLIC.stream().noneMatch(allowed -> isUnder(path, allowed)))
                .flatMap(path ->
                        METHODS.stream().filter(method -> answers(method, path)).map(method -> method + " " + path))
                .toList();
        assertThat(open).isEmpty();
        assertThat(mappedPaths().count()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task/",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment/create",
                "/engine-rest/openapi.json",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/deps.js",
                "/api",
                "/api/v1/nothing",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/health/",
                "/actuator/health/db",
                "/agent/overview",
                "/logout",
                "/error",
                "/nothing",
                "/nothing/at/all",
                "/h2-console",
                "/semrush",
                "/semrush/nothing"
            })
    void S1_closed_paths_answer_401_as_a_problem(String path) {
        for (String method : METHODS) {
            if (method.equals("POST") && path.equals("/logout")) {
                continue; // wants its CSRF token first: 403
            }
            HttpResponse<String> answer = Door.at(port, path).send(method, "");
            boolean onlyForTheForm = answer.statusCode() == 403
                    && !List.of("GET", "HEAD", "OPTIONS").contains(method);
            assertThat(answer.statusCode() == 401 || onlyForTheForm)
                    .as(method + " " + answer)
                    .isTrue();
        }
        HttpResponse<String> answer = Door.at(port, path).get();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("urn:sortie:problem:unauthenticated").contains("\"instance\":\"" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/engine",
                "/engine-rest//engine",
                "/engine-rest;x=1/engine",
                "/engine-rest/engine;x=1",
                "/%2e/engine-rest/engine",
                "/style/%2e%2e/engine-rest/engine",
                "/style/../engine-rest/engine",
                "/confirm/..%2f..%2fengine-rest/engine",
                "/%65ngine-rest/engine",
                "/api;x=1/v1/cases",
                "//api/v1/cases",
                "/%61pi/v1/cases",
                "/camunda;x/app/tasklist/default/",
                "/style/..;/camunda/api/engine/engine",
                "/actuator//env",
                "/semrush/cancel;/../../actuator/env"
            })
    void S1_an_address_written_to_deceive_is_refused(String path) {
        for (String method : List.of("GET", "POST", "DELETE")) {
            HttpResponse<String> answer = Door.at(port, path).send(method, "");
            assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 401);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void public_pages_answer_strangers() {
        for (String path : List.of("/", "/semrush/cancel", "/login", "/style/sortie.css", "/actuator/health")) {
            assertThat(Door.at(port, path).get().statusCode()).as(path).isEqualTo(200);
        }
        assertThat(Door.at(port, "/confirm/no-such-token").get().statusCode()).isEqualTo(404);
        assertThat(Door.at(port, "/track/no-such-token").get().statusCode()).isEqualTo(404);
        assertThat(Door.at(port, "/actuator/health").get().body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void S3_the_first_run_page_is_closed_to_strangers_and_to_administrators() {
        String create = "/camunda/api/admin/setup/default/user/create";
        String body = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";
        assertThat(Door.at(port, create).postJson(body).statusCode()).isEqualTo(403);
        assertThat(Door.at(port, create).as("admin").postJson(body).statusCode())
                .isEqualTo(403);
        assertThat(Door.at(port, "/camunda/app/admin/default/setup/").get().statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusals_speak_the_callers_language() {
        HttpResponse<String> answer = Door.at(port, "/engine-rest/engine")
                .with("Accept-Language", "fr")
                .get();
        assertThat(answer.body()).contains("Connexion nécessaire");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    }

    @Test
    void S17_the_host_header_never_makes_an_address() {
        HttpResponse<String> answer = Door.at(port, "/camunda/app/tasklist/default/")
                .with("Accept", "text/html")
                .with("X-Forwarded-Host", "evil.example")
                .get();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F");
    }

    private boolean answers(String method, String path) {
        int status = Door.at(port, path).send(method, "").statusCode();
        return status != 401 && status != 403;
    }

    private Stream<String> mappedPaths() {
        Set<String> paths = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues()
                .forEach(path -> paths.add(path.replaceAll("\\{[^}]*}", "x"))));
        return paths.stream();
    }

    private static boolean isUnder(String path, String allowed) {
        return path.equals(allowed)
                || path.startsWith(allowed.endsWith("/") ? allowed : allowed + "/") && !allowed.equals("/");
    }
}
