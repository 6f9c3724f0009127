package io.sortie.web.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The complete list of what answers without credentials [S1]. Whatever is not here is closed. */
final class PublicPages {

    /** What customers can ask for, under the name of their brand. */
    static final String[] CUSTOMER_FORMS = Stream.of(
                    "cancel", "refund", "withdraw", "delete-account", "switch", "help", "subscriptions")
            .map(form -> "/{brand}/" + form + "/**")
            .toArray(String[]::new);

    /** The unguessable token in the address is the authorization, so these need no CSRF token either. */
    static final String[] TOKEN_PAGES = {"/confirm/**", "/track/**"};

    static final String HEALTH = "/actuator/health";
    static final String DEMO = "/demo/**";

    private PublicPages() {}

    static RequestMatcher all() {
        return new OrRequestMatcher(
                Paths.reading("/", "/style/**", "/favicon.ico", "/login"),
                Paths.with(HttpMethod.POST, "/login"),
                Paths.reading(CUSTOMER_FORMS),
                Paths.with(HttpMethod.POST, CUSTOMER_FORMS),
                Paths.reading(TOKEN_PAGES),
                Paths.with(HttpMethod.POST, TOKEN_PAGES));
    }

    /** What brings a signature in place of a password: the controller looks at it first. */
    static RequestMatcher signed() {
        return Paths.with(HttpMethod.POST, "/api/v1/billing-events");
    }

    /** The demo's helpers, which look themselves that the caller is on this machine; without the demo nothing is there: 404. */
    static RequestMatcher demo() {
        return Paths.any(DEMO);
    }
}
