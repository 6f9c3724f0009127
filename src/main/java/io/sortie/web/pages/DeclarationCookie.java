package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.cases.CaseReference;
import io.sortie.notification.LinkTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Tells the browser that sent a cancellation from all others, until it is closed: that one may store what it has sent
 * [LAW-16]. Whoever has only the reference may not.
 */
@Component
class DeclarationCookie {

    static final String NAME = "SORTIE-DECLARATION";

    private final LinkTokens tokens;
    private final HttpServletResponse response;
    private final boolean secure;

    /** @param response stands for the one of the request that is being answered */
    DeclarationCookie(LinkTokens tokens, HttpServletResponse response, Environment environment) {
        this.tokens = tokens;
        this.response = response;
        this.secure = !environment.acceptsProfiles(Profiles.of("demo"));
    }

    void keep(Brand brand, CaseReference sent) {
        ResponseCookie cookie = ResponseCookie.from(NAME, tokens.declarationToken(sent))
                .path("/" + brand.id() + "/cancel")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** @param cookie as the browser sent it, or null */
    boolean provesSenderOf(CaseReference reference, String cookie) {
        return cookie != null && MessageDigest.isEqual(bytes(tokens.declarationToken(reference)), bytes(cookie));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
