package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.signin.SignInService;
import io.sortie.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signed-in way to cancel: from the subscription straight to the summary, then the notification. No link is mailed
 * and nothing on file is typed again [SEM-04, SPL-01, CON-05]; reason and end date can be added, never must.
 */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/cancel")
class AccountCancelPages {

    private final Brands brands;
    private final SignInService signIns;
    private final SubscriptionCards cards;
    private final CancelSteps steps;

    AccountCancelPages(Brands brands, SignInService signIns, SubscriptionCards cards, CancelSteps steps) {
        this.brands = brands;
        this.signIns = signIns;
        this.cards = cards;
        this.steps = steps;
    }

    /** Checked before each step; what is not the customer's own is answered like what does not exist. */
    @ModelAttribute("way")
    CancelWay way(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session) {
        Brand brand = brands.find(brandId).orElseThrow(PageNotFound::new);
        SignedIn customer =
                signIns.signedIn(brand.id(), session).orElseThrow(() -> new SignInNeeded(SignInCookie.path(brand)));
        return cards.find(customer, subscriptionId)
                .map(subscription -> new CancelWay(brand, subscription))
                .orElseThrow(PageNotFound::new);
    }

    /** Shown by GET, as it changes nothing: so a change of language only loads it again. */
    @GetMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, CancelForm.EMPTY, words).addObject("languageForm", null);
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.edit(way, form, words);
    }

    @PostMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, form, words);
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.notification(way, form, words);
    }
}
