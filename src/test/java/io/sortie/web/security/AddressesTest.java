package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that deceive, that are public, and that are closed to everybody [S1, S3, S17]. */
@RunningSortie
class AddressesTest {

    @LocalServerPort
    int port;

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
    void the_icon_that_browsers_ask_for_by_themselves_is_there_and_asked_for_once_a_month() {
        HttpResponse<String> icon = Door.at(port, "/favicon.ico").get();
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().allValues("Cache-Control")).containsExactly("public, max-age=2592000");
        assertThat(icon.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
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
}
