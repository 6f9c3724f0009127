package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.signin.SignInService;
import io.sortie.signin.SignedIn;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The door to pages about one subscription of a signed-in customer. */
@Component
class OwnSubscriptions {

    private final Brands brands;
    private final SignInService signIns;
    private final SubscriptionCards cards;

    OwnSubscriptions(Brands brands, SignInService signIns, SubscriptionCards cards) {
        this.brands = brands;
        this.signIns = signIns;
        this.cards = cards;
    }

    /** Checked before each step; what is not the customer's own is answered like what does not exist. */
    <W> W way(String brandId, String subscriptionId, String session, BiFunction<Brand, Subscription, W> way) {
        Brand brand = brands.find(brandId).orElseThrow(PageNotFound::new);
        SignedIn customer =
                signIns.signedIn(brand.id(), session).orElseThrow(() -> new SignInNeeded(SignInCookie.path(brand)));
        return cards.find(customer, subscriptionId)
                .map(subscription -> way.apply(brand, subscription))
                .orElseThrow(PageNotFound::new);
    }
}
