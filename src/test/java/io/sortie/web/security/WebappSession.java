package io.sortie.web.security;

import java.net.http.HttpResponse;

/** Somebody who signed in at the page and has Tasklist, Cockpit or Admin open. */
public record WebappSession(String cookies, String csrf) {

    private static final String CSRF = "XSRF-TOKEN";

    public static WebappSession of(int port, String user) {
        String session = SignInForm.session(port, user);
        HttpResponse<String> page = Door.at(port, "/camunda/app/welcome/default/")
                .with("Cookie", session)
                .get();
        String token = SignInForm.cookie(page, CSRF).split(";")[0];
        return new WebappSession(session + "; " + token, token.substring(CSRF.length() + 1));
    }

    /** Gives a request what the browser would send along. */
    public Door sign(Door request) {
        return request.with("Cookie", cookies).with("X-" + CSRF, csrf);
    }
}
