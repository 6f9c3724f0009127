package io.sortie.web.pages;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseSearch;
import io.sortie.notification.LinkTokens;
import io.sortie.signin.SignedIn;
import io.sortie.withdrawal.WithdrawalService;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a signed-in customer has with a brand: nothing of anybody else can be reached from here. */
@Component
class SubscriptionCards {

    private final BillingSystem billing;
    private final CaseSearch search;
    private final LinkTokens tokens;
    private final WithdrawalService withdrawals;

    SubscriptionCards(BillingSystem billing, CaseSearch search, LinkTokens tokens, WithdrawalService withdrawals) {
        this.billing = billing;
        this.search = search;
        this.tokens = tokens;
        this.withdrawals = withdrawals;
    }

    /** What runs comes first. */
    List<SubscriptionCard> of(SignedIn customer) {
        return billing.subscriptionsOf(customer.brand(), customer.email()).stream()
                .sorted(Comparator.comparing(Subscription::status))
                .map(subscription -> card(subscription, customer))
                .toList();
    }

    /** The customer's own subscription with this id. */
    Optional<Subscription> find(SignedIn customer, String subscriptionId) {
        return billing.subscriptionsOf(customer.brand(), customer.email()).stream()
                .filter(subscription -> subscription.id().equals(subscriptionId))
                .findFirst();
    }

    private SubscriptionCard card(Subscription subscription, SignedIn customer) {
        Optional<CaseFile> newest = newestCase(subscription, customer);
        List<Charge> charges = billing.charges(subscription.id());
        Charge last = charges.isEmpty() ? null : charges.get(charges.size() - 1);
        Instant end = subscription.billingEnd();
        return new SubscriptionCard(
                subscription,
                newest.orElse(null),
                newest.map(file -> tokens.trackToken(file.reference())).orElse(null),
                last,
                end != null && last != null && !last.at().isBefore(end),
                withdrawals.isOpen(subscription));
    }

    private Optional<CaseFile> newestCase(Subscription subscription, SignedIn customer) {
        var query = new CaseSearch.Query("cancellation", null, customer.brand(), customer.email(), subscription.id());
        return search.page(query, 0, 1).cases().stream().findFirst();
    }
}
