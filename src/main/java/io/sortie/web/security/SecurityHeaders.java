package io.sortie.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Headers that tell browsers what a page must not do [S11]. Tasklist, Cockpit and Admin set their own content policy,
 * which needs more, so theirs is left alone.
 */
@Component
class SecurityHeaders implements HeaderWriter {

    private static final String PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String SWAGGER = PAGES + "; style-src 'self' 'unsafe-inline'";
    // the demo's mailbox shows a mail in a frame of its own, styled as mails are: inline
    private static final String DEMO = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private final boolean inDemo;

    SecurityHeaders(Environment environment) {
        this.inDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        set(response, "X-Content-Type-Options", "nosniff");
        set(
                response,
                "Referrer-Policy",
                under(path, "/confirm/", "/track/") || path.contains("/sign-in/") ? "no-referrer" : "same-origin");
        set(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (!inDemo) {
            set(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!under(path, "/camunda/")) {
            set(response, "Content-Security-Policy", policy(path));
            set(response, "X-Frame-Options", under(path, "/demo/") ? "SAMEORIGIN" : "DENY");
            set(response, "Cross-Origin-Opener-Policy", "same-origin");
        }
        if (path.equals("/favicon.ico")) {
            set(response, "Cache-Control", "public, max-age=2592000");
        }
        if (!isProgramText(path)) {
            set(response, "Cache-Control", "no-store");
        }
    }

    private static String policy(String path) {
        if (under(path, "/swagger-ui")) {
            return SWAGGER;
        }
        if (under(path, "/demo/")) {
            return DEMO;
        }
        return under(path, "/api/", "/engine-rest/", "/v3/", "/actuator") ? DATA : PAGES;
    }

    /** Style sheets and the webapps' scripts hold nobody's data and may stay in the browser. */
    private static boolean isProgramText(String path) {
        return under(path, "/style/", "/favicon.ico", "/camunda/app/", "/camunda/lib/", "/camunda/assets/");
    }

    private static boolean under(String path, String... starts) {
        return Stream.of(starts).anyMatch(path::startsWith);
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
