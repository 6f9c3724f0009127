package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockServletContext;

/** The session's cookie outside the demo, which runs without HTTPS and so cannot show it. */
class CookiesTest {

    @Test
    @DisplayName("S10 outside the demo the session's cookie travels over HTTPS alone, and never to a script")
    void overHttpsAlone() throws ServletException {
        assertThat(cookie(new MockEnvironment()).isSecure()).isTrue();
        assertThat(cookie(new MockEnvironment()).isHttpOnly()).isTrue();
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(cookie(demo).isSecure()).isFalse();
        assertThat(cookie(demo).isHttpOnly()).isTrue();
    }

    private static SessionCookieConfig cookie(MockEnvironment environment) throws ServletException {
        MockServletContext context = new MockServletContext();
        new SessionCookie().sessionCookieSettings(environment).onStartup(context);
        return context.getSessionCookieConfig();
    }
}
