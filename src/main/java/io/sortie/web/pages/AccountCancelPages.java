package io.sortie.web.pages;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signed-in way to cancel: from the subscription straight to the summary, then the notification. No link is mailed
 * and nothing on file is typed again [SEM-04, SPL-01, CON-05]; reason and end date can be added, never must.
 */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/cancel")
class AccountCancelPages extends RequestPages<CancelWay, CancelForm> {

    private final OwnSubscriptions own;
    private final CancelDoors doors;

    AccountCancelPages(OwnSubscriptions own, CancelDoors doors, CancelSteps steps) {
        super(steps);
        this.own = own;
        this.doors = doors;
    }

    @ModelAttribute("way")
    CancelWay way(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session,
            Locale locale) {
        return own.way(brandId, subscriptionId, session, CancelWay.own(doors, locale));
    }

    /** Shown by GET, as it changes nothing: so a change of language only loads it again. */
    @GetMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, CancelForm.EMPTY, words).addObject("languageForm", null);
    }
}
