package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Sending too often is refused with a time to wait; others are not held up by it [S16]. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:limits;LOCK_TIMEOUT=10000",
            "camunda.bpm.job-execution.enabled=false",
            "sortie.requests-per-minute.forms=5",
            "sortie.requests-per-minute.links=5",
            "sortie.requests-per-minute.api=5"
        })
@ActiveProfiles("demo")
@DirtiesContext
class RequestLimitTest {

    @LocalServerPort
    int port;

    @Test
    void S16_the_sixth_form_in_a_minute_is_refused_on_a_page_with_a_time_to_wait() {
        SignInForm.Csrf csrf =
                SignInForm.Csrf.of(Door.at(port, "/semrush/cancel").get());
        List<HttpResponse<String>> answers = IntStream.range(0, 6)
                .mapToObj(i -> Door.at(port, "/semrush/cancel")
                        .with("Accept", "text/html")
                        .with("Accept-Language", "fr")
                        .with("Cookie", csrf.cookie())
                        .postForm("name=x" + csrf.field()))
                .toList();
        assertThat(answers.subList(0, 5)).noneMatch(answer -> answer.statusCode() == 429);
        HttpResponse<String> refused = answers.get(5);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(wait(refused)).isBetween(1, 60);
        assertThat(refused.body()).contains("Attendez une minute").contains("<html");
        // looking is not limited
        assertThat(Door.at(port, "/semrush/cancel").get().statusCode()).isEqualTo(200);
    }

    @Test
    void S16_links_are_counted_apart_from_forms() {
        for (int press = 0; press < 5; press++) {
            assertThat(press().statusCode()).isEqualTo(404);
        }
        assertThat(press().statusCode()).isEqualTo(429);
    }

    @Test
    void S16_of_the_api_each_user_has_an_own_share() {
        for (int call = 0; call < 5; call++) {
            assertThat(preview("system").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> refused = preview("system");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("urn:sortie:problem:too-many-requests");
        assertThat(wait(refused)).isBetween(1, 60);
        assertThat(preview("agent").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> press() {
        return Door.at(port, "/confirm/unknown").postForm("");
    }

    private HttpResponse<String> preview(String user) {
        return Door.at(port, "/api/v1/cancellations/preview").as(user).postJson("{}");
    }

    private static int wait(HttpResponse<String> refused) {
        return Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    }
}
