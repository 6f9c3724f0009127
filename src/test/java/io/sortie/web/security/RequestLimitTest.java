package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.web.ProblemAnswer;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sending too often is refused with a time to wait; others are not held up by it [S16]. */
@RunningSortie
class RequestLimitTest {

    private static final int PASSED = 200;

    @Autowired
    ProblemAnswer problems;

    @Autowired
    ApplicationContext application;

    private RequestLimitFilter filter;

    @BeforeEach
    void five_a_minute() {
        filter = new RequestLimitFilter(problems, new RequestLimits(5, 5, 5));
    }

    @Test
    void S16_the_sixth_form_in_a_minute_is_refused_on_a_page_with_a_time_to_wait() throws Exception {
        for (int form = 0; form < 5; form++) {
            assertThat(send("POST", "/semrush/cancel", "203.0.113.7", null).getStatus())
                    .isEqualTo(PASSED);
        }
        MockHttpServletResponse refused = send("POST", "/semrush/cancel/notification", "203.0.113.7", null);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(wait(refused)).isBetween(1, 60);
        assertThat(refused.getContentAsString()).contains("Attendez une minute").contains("<html");
        // others, and looking, are not held up
        assertThat(send("POST", "/semrush/cancel", "203.0.113.8", null).getStatus())
                .isEqualTo(PASSED);
        assertThat(send("GET", "/semrush/cancel", "203.0.113.7", null).getStatus())
                .isEqualTo(PASSED);
    }

    @Test
    void S16_links_are_counted_apart_from_forms() throws Exception {
        for (int press = 0; press < 5; press++) {
            send("POST", "/confirm/any", "203.0.113.7", null);
        }
        assertThat(send("POST", "/track/any/undo", "203.0.113.7", null).getStatus())
                .isEqualTo(429);
        assertThat(send("POST", "/semrush/cancel", "203.0.113.7", null).getStatus())
                .isEqualTo(PASSED);
    }

    @Test
    void S16_of_the_api_each_user_has_an_own_share() throws Exception {
        for (int call = 0; call < 5; call++) {
            assertThat(send("POST", "/api/v1/cancellations", "203.0.113.7", "system")
                            .getStatus())
                    .isEqualTo(PASSED);
        }
        MockHttpServletResponse refused = send("POST", "/api/v1/cancellations", "203.0.113.7", "system");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("urn:sortie:problem:too-many-requests");
        assertThat(wait(refused)).isBetween(1, 60);
        assertThat(send("POST", "/api/v1/cancellations", "203.0.113.7", "agent").getStatus())
                .isEqualTo(PASSED);
    }

    @Test
    void S16_the_application_has_the_filter() {
        assertThat(application.getBeansOfType(RequestLimitFilter.class)).hasSize(1);
        assertThat(application.getBeansOfType(FilterRegistrationBean.class).values())
                .noneMatch(registration ->
                        registration.getFilter() instanceof RequestLimitFilter && !registration.isEnabled());
    }

    private MockHttpServletResponse send(String method, String path, String address, String user) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        request.setRemoteUser(user);
        request.addHeader("Accept", user == null ? "text/html" : "application/json");
        request.addHeader("Accept-Language", "fr");
        request.addPreferredLocale(Locale.FRENCH);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static int wait(MockHttpServletResponse refused) {
        return Integer.parseInt(refused.getHeader("Retry-After"));
    }
}
