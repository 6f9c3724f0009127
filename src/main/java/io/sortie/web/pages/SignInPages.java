package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.problems.Problem.FieldError;
import io.sortie.signin.SignInService;
import io.sortie.signin.SignInService.LinkState;
import io.sortie.signin.SignInService.Opened;
import io.sortie.web.security.IdentityProviders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * In and out of the customer's subscriptions. Asking for a link is answered the same whatever the address; looking at a
 * link changes nothing, because mail scanners fetch links; its button signs in, once.
 */
@Controller
@RequestMapping("/{brandId}/subscriptions")
class SignInPages {

    private static final int LONGEST_ADDRESS = 320;

    private final Brands brands;
    private final SignInService signIns;
    private final SignInCookie cookie;
    private final IdentityProviders providers;
    private final Refusals refusals;

    SignInPages(
            Brands brands, SignInService signIns, SignInCookie cookie, IdentityProviders providers, Refusals refusals) {
        this.brands = brands;
        this.signIns = signIns;
        this.cookie = cookie;
        this.providers = providers;
        this.refusals = refusals;
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String brandId,
            @RequestParam(required = false) String email,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand brand = known(brandId);
        String address = email == null ? "" : email.strip();
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > LONGEST_ADDRESS) {
            return refused(brand, address, words);
        }
        signIns.askForLink(brand.id(), address);
        return SeeOther.at(SignInCookie.path(brand) + "/sent");
    }

    @GetMapping("/sent")
    ModelAndView sent(@PathVariable String brandId) {
        return plain(known(brandId), "sign-in-sent", HttpStatus.OK);
    }

    @GetMapping("/sign-in/{token}")
    ModelAndView look(@PathVariable String brandId, @PathVariable String token) {
        Brand brand = known(brandId);
        return signIns.look(brand.id(), token) == LinkState.OPENS
                ? new ModelAndView("pages/sign-in-link")
                        .addObject("brand", brand)
                        .addObject("token", token)
                : over(brand, token);
    }

    @PostMapping("/sign-in/{token}")
    ModelAndView signIn(@PathVariable String brandId, @PathVariable String token, HttpServletResponse response) {
        Brand brand = known(brandId);
        Optional<Opened> session = signIns.signIn(brand.id(), token);
        if (session.isEmpty()) {
            return over(brand, token);
        }
        cookie.keep(response, brand, session.get());
        return SeeOther.at(SignInCookie.path(brand));
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @PathVariable String brandId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session,
            HttpServletResponse response) {
        Brand brand = known(brandId);
        if (session != null) {
            signIns.signOut(session);
        }
        cookie.forget(response, brand);
        return SeeOther.at(SignInCookie.path(brand) + "?done=out");
    }

    /** One page for links that are used, expired, replaced or unknown [S14]. */
    private ModelAndView over(Brand brand, String token) {
        boolean unknown = signIns.look(brand.id(), token) == LinkState.UNKNOWN;
        return plain(brand, "sign-in-over", unknown ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
    }

    /** @param elsewhere whether the brand's customers can sign in with an account they have at its identity provider */
    static ModelAndView form(Brand brand, String email, boolean elsewhere) {
        CancelForm typed = new CancelForm(null, email, null, null, null, null, null, null, null, null);
        return new ModelAndView("pages/sign-in")
                .addObject("brand", brand)
                .addObject("form", typed)
                .addObject("elsewhere", elsewhere);
    }

    private ModelAndView refused(Brand brand, String email, Words words) {
        List<FieldError> errors = List.of(new FieldError("email", "entry.email.missing"));
        ModelAndView page = form(brand, email, providers.has(brand.id()))
                .addObject("refusal", refusals.of(errors, List.of("email"), words));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView plain(Brand brand, String kind, HttpStatus status) {
        return new ModelAndView("pages/plain", status)
                .addObject("brand", brand)
                .addObject("kind", kind)
                .addObject("onward", SignInCookie.path(brand));
    }

    private Brand known(String brandId) {
        return brands.find(brandId).orElseThrow(PageNotFound::new);
    }
}
