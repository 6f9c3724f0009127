package io.sortie.web.security;

import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A browser that has once been given a Basic password sends it along with whatever a foreign page makes it post, and
 * engine-rest takes multipart forms. Browsers say where such a request comes from; other callers do not send the header.
 */
final class ForeignSites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    static final RequestMatcher CHANGING = request -> !READING.contains(request.getMethod())
            && request.getHeader("Sec-Fetch-Site") != null
            && FOREIGN.contains(request.getHeader("Sec-Fetch-Site"));

    private ForeignSites() {}
}
