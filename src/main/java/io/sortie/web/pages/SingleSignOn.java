package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.signin.SignInService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * A customer comes back from the brand's own sign-in (OpenID Connect): an address that the provider has verified opens
 * the same short session as a mailed link [CON-05, GUI-12]. Whatever goes wrong ends on the sign-in page, where the link
 * is still to be had.
 */
@Component
class SingleSignOn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    private final Brands brands;
    private final SignInService signIns;
    private final SignInCookie cookie;

    SingleSignOn(Brands brands, SignInService signIns, SignInCookie cookie) {
        this.brands = brands;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication customer) {
        Brand brand = brandIn(request).orElseThrow();
        if (!isOf(brand, customer)) {
            LOG.warn("{}: an identity provider answered for another brand", brand.id());
            lead(response, SignInCookie.path(brand) + "?done=failed");
        } else if (customer.getPrincipal() instanceof OidcUser user && isVerified(user)) {
            cookie.keep(response, brand, signIns.signInVerified(brand.id(), user.getEmail()));
            lead(response, SignInCookie.path(brand));
        } else {
            LOG.warn("{}: a customer's address is not verified by the identity provider", brand.id());
            lead(response, SignInCookie.path(brand) + "?done=unverified");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        Optional<Brand> brand = brandIn(request);
        if (brand.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        // The code only: a provider's description may carry anything.
        String code = cause instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : cause.getClass().getSimpleName();
        LOG.warn("{}: no sign-in at the identity provider: {}", brand.get().id(), code.replaceAll("[^\\w-]", "?"));
        lead(response, SignInCookie.path(brand.get()) + "?done=failed");
    }

    /** An answer is tied to the browser by its state, but not to the address that it is sent to. */
    private static boolean isOf(Brand brand, Authentication customer) {
        return customer instanceof OAuth2AuthenticationToken token
                && brand.id().equals(token.getAuthorizedClientRegistrationId());
    }

    private static boolean isVerified(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) && user.getEmail() != null;
    }

    /** The last part of the address: providers are registered under their brand's name. */
    private Optional<Brand> brandIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return brands.find(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Written by hand: {@code sendRedirect} would make an address of the Host header [S17]. */
    private static void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
