package io.sortie.web.security;

import io.sortie.engine.security.TooManySignIns;
import io.sortie.web.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What callers read who may not pass: 401, 403, 429, and 400 for an address written to deceive. */
@Component
class AccessRefusals {

    private static final String BASIC = "Basic realm=\"Sortie\", charset=\"UTF-8\"";
    // A browser answers "Basic" with a window of its own, over Tasklist; a scheme it does not know leaves our page in
    // charge.
    private static final String OWN_PAGE = "Session realm=\"Sortie\"";

    private final ProblemAnswer problems;
    private final SecurityHeaders headers;

    AccessRefusals(ProblemAnswer problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    /** For programs: 401 that names Basic, or 429 when there were too many wrong sign-ins. */
    void askForBasic(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        unauthenticated(request, response, cause, BASIC);
    }

    /** For people: a browser that opens Tasklist or an agent's page is led to the sign-in page and back. */
    void leadToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if ("GET".equals(request.getMethod()) && ProblemAnswer.isForAPerson(request) && isDoor(request)) {
            String back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.setStatus(HttpStatus.FOUND.value());
            // written by hand: sendRedirect would make an address of the Host header [S17]
            response.setHeader("Location", "/login?next=" + back);
            return;
        }
        unauthenticated(request, response, cause, OWN_PAGE);
    }

    void forbid(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.writeHeaders(request, response);
        problems.write(request, response, HttpStatus.BAD_REQUEST, "bad-address");
    }

    /** After a refusal for want of a CSRF token or of rights. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "form-expired");
            return;
        }
        forbid(request, response, cause);
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause, String challenge)
            throws IOException {
        if (cause instanceof TooManySignIns tooMany) {
            response.setHeader("Retry-After", String.valueOf(tooMany.until().toSeconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-sign-ins");
            return;
        }
        response.setHeader("WWW-Authenticate", challenge);
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private static boolean isDoor(HttpServletRequest request) {
        return SignInTarget.isAllowed(request.getRequestURI()) || "/camunda".equals(request.getRequestURI());
    }
}
