package io.sortie.web.security;

import static org.springframework.http.HttpMethod.POST;

import io.sortie.web.ProblemAnswer;
import io.sortie.web.security.RequestLimits.Buckets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what one sender sends too often: 429, and when to try again [S16]. */
@Component
@Order(RequestLimitFilter.AFTER_SIGN_IN)
@EnableConfigurationProperties(RequestLimits.class)
class RequestLimitFilter extends OncePerRequestFilter {

    static final int AFTER_SIGN_IN = -90;

    private static final RequestMatcher FORMS = new OrRequestMatcher(
            Paths.with(POST, PublicPages.CUSTOMER_FORMS),
            Paths.any(SingleSignOnSecurity.LEAVING + "/**", SingleSignOnSecurity.COMING_BACK + "/**"));
    private static final RequestMatcher LINKS = Paths.with(POST, PublicPages.TOKEN_PAGES);
    private static final RequestMatcher API = Paths.with(POST, "/api/v1/**");

    private final ProblemAnswer problems;
    private final Buckets forms;
    private final Buckets links;
    private final Buckets api;

    RequestLimitFilter(ProblemAnswer problems, RequestLimits limits) {
        this.problems = problems;
        this.forms = new Buckets(limits.forms());
        this.links = new Buckets(limits.links());
        this.api = new Buckets(limits.api());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = toWait(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        }
    }

    private Duration toWait(HttpServletRequest request) {
        if (API.matches(request) && request.getRemoteUser() != null) {
            return api.take(request.getRemoteUser());
        }
        if (LINKS.matches(request)) {
            return links.take(request.getRemoteAddr());
        }
        return FORMS.matches(request) ? forms.take(request.getRemoteAddr()) : Duration.ZERO;
    }
}
