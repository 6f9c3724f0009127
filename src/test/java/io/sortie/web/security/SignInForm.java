package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sign-in page, filled in and sent as a browser does it. */
final class SignInForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private SignInForm() {}

    /** The cookie of a new session of this user of the demo. */
    static String session(int port, String user) {
        return cookie(post(port, user, user + "-demo", "", ""), "JSESSIONID").split(";")[0];
    }

    /** The token that a form of this page has to bring, and the cookie that belongs to it. */
    record Csrf(String token, String cookie) {

        static Csrf of(HttpResponse<String> page) {
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            return new Csrf(
                    token.group(1), SignInForm.cookie(page, "SORTIE-CSRF").split(";")[0]);
        }

        String field() {
            return "&_csrf=" + encoded(token);
        }
    }

    static HttpResponse<String> post(int port, String user, String password, String next, String cookies) {
        Csrf csrf = Csrf.of(Door.at(port, "/login").get());
        return Door.at(port, "/login")
                .with("Cookie", cookies.isEmpty() ? csrf.cookie() : csrf.cookie() + "; " + cookies)
                .postForm("username=" + user + "&password=" + password + "&next=" + encoded(next) + csrf.field());
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
