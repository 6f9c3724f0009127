package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.renewalnotice.ReviewReminderService;
import io.sortie.renewals.ReviewReminders.Reminder;
import io.sortie.signin.SignInService;
import io.sortie.signin.SignedIn;
import io.sortie.web.security.IdentityProviders;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The customer's subscriptions of one brand, with cost, next charge and a way out [GUI-01, GUI-12, CON-05, CON-12]. Who
 * is not signed in finds the sign-in form here.
 */
@Controller
@RequestMapping("/{brandId}/subscriptions")
class SubscriptionPages {

    private static final Set<String> NOTICES = Set.of("out", "over", "failed", "unverified");

    private final Brands brands;
    private final SignInService signIns;
    private final SubscriptionCards cards;
    private final ReviewReminderService reminders;
    private final IdentityProviders providers;

    SubscriptionPages(
            Brands brands,
            SignInService signIns,
            SubscriptionCards cards,
            ReviewReminderService reminders,
            IdentityProviders providers) {
        this.brands = brands;
        this.signIns = signIns;
        this.cards = cards;
        this.reminders = reminders;
        this.providers = providers;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String brandId,
            @RequestParam(required = false) String done,
            @CookieValue(name = SignInCookie.NAME, required = false) String session,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand brand = brands.find(brandId).orElseThrow(PageNotFound::new);
        return signIns.signedIn(brand.id(), session)
                .map(customer -> list(brand, customer, words))
                .orElseGet(() -> SignInPages.form(brand, "", providers.has(brand.id()))
                        .addObject("notice", done != null && NOTICES.contains(done) ? done : null));
    }

    private ModelAndView list(Brand brand, SignedIn customer, Words words) {
        List<SubscriptionCard> shown = cards.of(customer);
        ZoneId zone = shown.stream()
                .findFirst()
                .map(card -> brands.zoneOf(brand, card.subscription().holder().country()))
                .orElse(brand.zone());
        return new ModelAndView("pages/subscriptions")
                .addObject("brand", brand)
                .addObject("customer", customer)
                .addObject("cards", shown)
                .addObject("accounts", accounts(shown))
                .addObject("reminderMonths", reminders.choices(brand.id()))
                .addObject("reminders", reminders(shown))
                .addObject("words", words.in(zone));
    }

    private Map<String, Reminder> reminders(List<SubscriptionCard> shown) {
        Map<String, Reminder> asked = new HashMap<>();
        shown.forEach(card -> reminders
                .of(card.subscription().id())
                .ifPresent(reminder -> asked.put(reminder.subscriptionId(), reminder)));
        return asked;
    }

    /** For each account one of its subscriptions, from which the account can be deleted. */
    private static Collection<Subscription> accounts(List<SubscriptionCard> cards) {
        Map<String, Subscription> first = new LinkedHashMap<>();
        cards.forEach(card -> first.putIfAbsent(card.subscription().accountId(), card.subscription()));
        return first.values();
    }
}
