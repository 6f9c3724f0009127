package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the sign-in page says and what our pages forbid a browser [S11]. */
@RunningSortie
class SignInPageTest {

    @LocalServerPort
    int port;

    @Test
    void the_page_is_there_in_french_and_refuses_in_french() {
        HttpResponse<String> page =
                at("/login?outcome=wrong").with("Accept-Language", "fr").get();
        assertThat(page.body())
                .contains("Connexion")
                .contains("Mot de passe")
                .contains("mot de passe incorrect")
                .contains("lang=\"fr\"");
    }

    @Test
    void S11_our_pages_forbid_foreign_and_inline_code() {
        HttpResponse<String> page = at("/login").get();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(at("/confirm/x").get().headers().firstValue("Referrer-Policy"))
                .hasValue("no-referrer");
        assertThat(at("/track/x").get().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    private Door at(String path) {
        return Door.at(port, path);
    }
}
