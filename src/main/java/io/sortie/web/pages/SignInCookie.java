package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.signin.SignInService.Opened;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a signed-in customer's browser keeps [S10]: for no script, for no foreign site, and sent to the pages below one
 * brand's subscriptions only. No other door reads it, so it gives no authority anywhere else.
 */
@Component
class SignInCookie {

    static final String NAME = "SORTIE-CUSTOMER";

    private final boolean secure;
    private final Clock clock;

    SignInCookie(Environment environment, Clock clock) {
        this.secure = !environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
    }

    static String path(Brand brand) {
        return "/" + brand.id() + "/subscriptions";
    }

    void keep(HttpServletResponse response, Brand brand, Opened session) {
        write(response, brand, session.token(), Duration.between(clock.instant(), session.until()));
    }

    void forget(HttpServletResponse response, Brand brand) {
        write(response, brand, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, Brand brand, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(path(brand))
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
