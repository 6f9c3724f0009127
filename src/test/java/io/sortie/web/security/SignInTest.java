package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one sign-in page, its session and its cookie [S9, S10, S11]. */
@RunningSortie
class SignInTest {

    @LocalServerPort
    int port;

    @Test
    void S10_one_sign_in_opens_tasklist_with_a_new_session_in_a_guarded_cookie() {
        String stale = "JSESSIONID=0123456789ABCDEF0123456789ABCDEF";
        HttpResponse<String> signedIn = signIn("agent", "agent-demo", "/camunda/app/tasklist/default/", stale);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/camunda/app/tasklist/default/");
        String cookie = SignInForm.cookie(signedIn, "JSESSIONID");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("0123456789ABCDEF");

        String session = cookie.substring(0, cookie.indexOf(';'));
        HttpResponse<String> tasklist =
                at("/camunda/app/tasklist/default/").with("Cookie", session).get();
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(at("/camunda/api/admin/auth/user/default")
                        .with("Cookie", session)
                        .get()
                        .body())
                .contains("\"userId\":\"agent\"")
                .contains("tasklist")
                .doesNotContain("cockpit");
        assertThat(at("/camunda/app/cockpit/default/")
                        .with("Cookie", session)
                        .get()
                        .statusCode())
                .isEqualTo(403);
        assertThat(at("/camunda/app/admin/default/")
                        .with("Cookie", session)
                        .get()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void after_signing_out_the_session_opens_nothing() {
        HttpResponse<String> signedIn = signIn("agent", "agent-demo", "", "");
        String session = SignInForm.cookie(signedIn, "JSESSIONID").split(";")[0];
        HttpResponse<String> out = at("/camunda/api/admin/auth/user/default/logout")
                .with("Cookie", session)
                .postForm("");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(at("/camunda/api/admin/auth/user/default")
                        .with("Cookie", session)
                        .get()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tasklists_own_form_is_no_second_door() {
        HttpResponse<String> answer = at("/camunda/api/admin/auth/user/default/login/tasklist")
                .postForm("username=agent&password=agent-demo");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_foreign_address_is_never_followed_after_sign_in() {
        for (String next :
                List.of("//evil.example/", "https://evil.example", "/\\evil.example", "/camunda/app/../../x")) {
            assertThat(signIn("supervisor", "supervisor-demo", next, "")
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/camunda/app/tasklist/default/");
        }
        assertThat(signIn("analyst", "analyst-demo", "", "").headers().firstValue("Location"))
                .hasValue("/camunda/app/cockpit/default/");
    }

    @Test
    void a_sign_in_without_its_csrf_token_is_refused() {
        HttpResponse<String> answer = at("/login").postForm("username=agent&password=agent-demo");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:sortie:problem:form-expired");
    }

    @Test
    void S9_the_21st_wrong_sign_in_is_throttled_and_only_for_that_user() {
        for (int attempt = 0; attempt < 20; attempt++) {
            Door.at(port, "/engine-rest/task").as("finance2", "wrong" + attempt).get();
        }
        HttpResponse<String> throttled =
                Door.at(port, "/engine-rest/task").as("finance2", "wrong").get();
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        throttled.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 15 * 60);
        assertThat(Door.at(port, "/engine-rest/task").as("finance").get().statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> signIn(String user, String password, String next, String cookies) {
        return SignInForm.post(port, user, password, next, cookies);
    }

    private Door at(String path) {
        return Door.at(port, path);
    }
}
