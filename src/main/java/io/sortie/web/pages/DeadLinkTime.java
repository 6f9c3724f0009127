package io.sortie.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A mailed link that opens nothing any more is answered after the same time, whether it is unknown, used or expired: what
 * is looked up and drawn for each differs, and the time would tell [S14, S15].
 */
@Component
class DeadLinkTime extends OncePerRequestFilter {

    /** Longer than any of the answers takes, short enough for whoever presses a used link again. */
    private static final Duration ANSWER_TIME = Duration.ofMillis(100);

    private static final Pattern LINKS = Pattern.compile("/confirm/[^/]+|/[^/]+/subscriptions/sign-in/[^/]+");
    private static final Set<Integer> OVER = Set.of(HttpStatus.NOT_FOUND.value(), HttpStatus.GONE.value());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LINKS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long started = System.nanoTime();
        // held back until the time is over
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (OVER.contains(page.getStatus())) {
            waitSince(started);
        }
        page.copyBodyToResponse();
    }

    private static void waitSince(long started) {
        try {
            TimeUnit.NANOSECONDS.sleep(ANSWER_TIME.toNanos() - (System.nanoTime() - started));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
