package io.sortie.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The signed-in way to ask for a refund: name, address, subscription and order are on file [SEM-22]. */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/refund")
class AccountRefundPages extends RequestPages<RefundWay, RefundForm> {

    private final OwnSubscriptions own;

    AccountRefundPages(OwnSubscriptions own, RefundSteps steps) {
        super(steps);
        this.own = own;
    }

    @ModelAttribute("way")
    RefundWay way(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @CookieValue(name = SignInCookie.NAME, required = false) String session) {
        return own.way(brandId, subscriptionId, session, RefundWay::new);
    }

    @GetMapping
    ModelAndView form(
            @ModelAttribute(name = "way", binding = false) RefundWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way, words);
    }
}
