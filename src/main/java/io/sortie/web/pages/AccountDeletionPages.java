package io.sortie.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signed-in way to delete the account that a subscription of one's own belongs to: straight to the summary, as nothing
 * that is on file is asked for again. It still counts by link only: what is erased cannot be brought back [SEM-15].
 */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/delete-account")
class AccountDeletionPages extends RequestPages<DeletionWay, DeletionForm> {

    private final OwnSubscriptions own;

    AccountDeletionPages(OwnSubscriptions own, DeletionSteps steps) {
        super(steps);
        this.own = own;
    }

    @ModelAttribute("way")
    DeletionWay way(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session) {
        return own.way(brandId, subscriptionId, session, DeletionWay::new);
    }

    /** Shown by GET, as it changes nothing: so a change of language only loads it again. */
    @GetMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) DeletionWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, DeletionForm.EMPTY, words).addObject("languageForm", null);
    }
}
