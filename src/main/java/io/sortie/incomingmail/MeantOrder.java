package io.sortie.incomingmail;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.mailbox.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds what a mail asks to be paid back. It never guesses: what is not named or alone is for a person [SMA-03]. */
@Component
class MeantOrder {

    /** @param orderId the order, or the number of the payment that was named */
    record Meant(Subscription subscription, String orderId) {}

    private final BillingSystem billing;

    MeantOrder(BillingSystem billing) {
        this.billing = billing;
    }

    /** Empty if several could be meant. */
    Optional<Meant> in(ReceivedMail mail, List<Subscription> ofSender) {
        String written = mail.subject() + "\n" + mail.text();
        List<Meant> named = new ArrayList<>();
        for (Subscription subscription : ofSender) {
            named.addAll(named(subscription, written));
        }
        if (named.isEmpty() && ofSender.size() == 1) {
            Subscription only = ofSender.get(0);
            return Optional.of(new Meant(only, only.orderId()));
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** A payment that is named says more than its order. */
    private List<Meant> named(Subscription subscription, String written) {
        List<Meant> payments = billing.charges(subscription.id()).stream()
                .map(Charge::id)
                .filter(id -> names(written, id))
                .map(id -> new Meant(subscription, id))
                .toList();
        boolean order = names(written, subscription.orderId()) || names(written, subscription.id());
        return payments.isEmpty() && order ? List.of(new Meant(subscription, subscription.orderId())) : payments;
    }

    private static boolean names(String written, String id) {
        return id != null
                && Pattern.compile("(?i)(?<![\\p{Alnum}_-])" + Pattern.quote(id) + "(?![\\p{Alnum}_]|-\\p{Alnum})")
                        .matcher(written)
                        .find();
    }
}
