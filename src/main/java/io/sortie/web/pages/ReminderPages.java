package io.sortie.web.pages;

import io.sortie.renewalnotice.ReviewReminderService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signed-in customer asks to be reminded of looking through a subscription of theirs [GUI-14]. */
@Controller
@RequestMapping("/{brandId}/subscriptions/{subscriptionId}/reminder")
class ReminderPages {

    private final OwnSubscriptions own;
    private final ReviewReminderService reminders;

    ReminderPages(OwnSubscriptions own, ReviewReminderService reminders) {
        this.own = own;
        this.reminders = reminders;
    }

    /** Whatever cannot be chosen on the page is no page: nobody gets there by the form. */
    @PostMapping
    ModelAndView ask(
            @PathVariable String brandId,
            @PathVariable String subscriptionId,
            @RequestParam(required = false) String months,
            @CookieValue(name = SignInCookie.NAME, required = false) String session) {
        return own.way(brandId, subscriptionId, session, (brand, subscription) -> {
            boolean choice = reminders.choices(brand.id()).stream()
                    .anyMatch(offered -> offered.toString().equals(months));
            if (!choice || subscription.billingEnd() != null || subscription.store() != null) {
                throw new PageNotFound();
            }
            reminders.ask(subscription, Integer.parseInt(months));
            return SeeOther.at(SignInCookie.path(brand));
        });
    }
}
