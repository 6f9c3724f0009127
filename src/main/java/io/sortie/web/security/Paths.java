package io.sortie.web.security;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matchers on the whole path of a request. Plain strings in Spring Security's own methods are relative to a servlet and
 * silently never match engine-rest, which Jersey serves.
 */
final class Paths {

    private static final PathPatternRequestMatcher.Builder WHOLE_PATH = PathPatternRequestMatcher.withDefaults();

    private Paths() {}

    static RequestMatcher any(String... patterns) {
        return or(Arrays.stream(patterns).map(WHOLE_PATH::matcher));
    }

    static RequestMatcher with(HttpMethod method, String... patterns) {
        return or(Arrays.stream(patterns).map(pattern -> WHOLE_PATH.matcher(method, pattern)));
    }

    /** To look at: GET, and HEAD, which answers the same without a body. */
    static RequestMatcher reading(String... patterns) {
        return new OrRequestMatcher(with(HttpMethod.GET, patterns), with(HttpMethod.HEAD, patterns));
    }

    private static RequestMatcher or(java.util.stream.Stream<? extends RequestMatcher> matchers) {
        return new OrRequestMatcher(matchers.map(RequestMatcher.class::cast).toList());
    }
}
