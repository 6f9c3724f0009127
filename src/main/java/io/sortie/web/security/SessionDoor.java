package io.sortie.web.security;

import static org.springframework.http.HttpMethod.POST;

import io.sortie.engine.security.TooManySignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What happens after a sign-in or sign-out on Sortie's own page. All addresses are relative: never of the Host header. */
@Component
class SessionDoor {

    /** What the menu of Tasklist, Cockpit and Admin calls; it ends the one session too. */
    private static final RequestMatcher WEBAPP_SIGN_OUT = Paths.with(POST, "/camunda/api/admin/auth/user/*/logout");

    static final RequestMatcher SIGN_OUT = new OrRequestMatcher(Paths.with(POST, "/logout"), WEBAPP_SIGN_OUT);

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        redirect(response, SignInTarget.of(request.getParameter("next"), signedIn));
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        String next = request.getParameter("next");
        String back = SignInTarget.isAllowed(next) ? "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "";
        redirect(response, "/login?outcome=" + (cause instanceof TooManySignIns ? "later" : "wrong") + back);
    }

    void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication signedOut) {
        if (WEBAPP_SIGN_OUT.matches(request)) {
            response.setStatus(HttpStatus.OK.value());
        } else {
            redirect(response, "/login?outcome=out");
        }
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
    }
}
