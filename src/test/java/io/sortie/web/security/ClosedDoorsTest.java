package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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

    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/login",
            "/x/cancel",
            "/x/refund",
            "/x/withdraw",
            "/x/delete-account",
            "/x/subscriptions",
            "/confirm/x",
            "/track/x",
            "/demo/",
            "/actuator/health");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ServletContext servlets;

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

    @Test
    void S1_nor_is_any_of_them_open_when_its_address_is_written_in_another_way() {
        List<String> open = mappedPaths()
                .filter(path -> PUBLIC.stream().noneMatch(allowed -> isUnder(path, allowed)))
                .flatMap(ClosedDoorsTest::written)
                .flatMap(path -> Stream.of("GET", "POST", "DELETE")
                        .filter(method -> answers(method, path))
                        .map(method -> method + " " + path))
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void S1_every_servlet_is_closed() {
        List<String> open = servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(mapping -> mapping.length() > 1)
                .map(mapping -> mapping.replace("*", "x"))
                .flatMap(path -> Stream.concat(Stream.of(path), written(path)))
                .filter(path -> answers("GET", path) || answers("POST", path))
                .toList();
        assertThat(open).isEmpty();
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

    @Test
    void S28_of_the_actuator_only_health_answers_and_says_no_more_than_up() {
        assertThat(Door.at(port, "/actuator/health").get().body()).isEqualTo("{\"status\":\"UP\"}");
        for (String closed : List.of("", "/", "/env", "/beans", "/heapdump", "/metrics", "/loggers", "/health/db")) {
            assertThat(Door.at(port, "/actuator" + closed).get().statusCode())
                    .as(closed)
                    .isEqualTo(401);
        }
    }

    private boolean answers(String method, String path) {
        int status = Door.at(port, path).send(method, "").statusCode();
        // 400: the address itself is refused
        return !List.of(400, 401, 403).contains(status);
    }

    /** The same address with what some servers read away: slashes, parameters, dots, letters in percent signs. */
    private static Stream<String> written(String path) {
        String letter = "%" + Integer.toHexString(path.charAt(1));
        return Stream.of(
                "/" + path,
                path + "/",
                path + ";x=1",
                path.replaceFirst("(?<=.)/", ";x=1/"),
                "/%2e" + path,
                "/x/%2e%2e" + path,
                "/style/.." + path,
                "/" + letter + path.substring(2),
                path + "%2f",
                path + ".json",
                path.toUpperCase(Locale.ROOT));
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
