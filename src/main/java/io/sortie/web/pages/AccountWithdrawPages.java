package io.sortie.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signed-in way to withdraw from a contract of one's own: straight to the summary, as nothing that is on file is asked for
 * again.
 */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/withdraw")
class AccountWithdrawPages extends RequestPages<WithdrawWay, WithdrawForm> {

    private final OwnSubscriptions own;

    AccountWithdrawPages(OwnSubscriptions own, WithdrawSteps steps) {
        super(steps);
        this.own = own;
    }

    @ModelAttribute("way")
    WithdrawWay way(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session) {
        return own.way(brandId, subscriptionId, session, WithdrawWay::new);
    }

    /** Shown by GET, as it changes nothing: so a change of language only loads it again. */
    @GetMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) WithdrawWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, WithdrawForm.EMPTY, words).addObject("languageForm", null);
    }
}
