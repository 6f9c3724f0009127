package io.sortie.outagechoice;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.effects.Effects;
import io.sortie.outagefile.OutageChoice;
import io.sortie.outagefile.OutageChoices;
import io.sortie.problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes the running term longer, once: its key is the case [SMA-15]. */
@Component
class LongerTerm {

    private static final String ACTION = "extend";
    private static final String RENEWAL = "RENEWAL";

    private final BillingSystem billing;
    private final Effects effects;
    private final OutageChoices choices;

    LongerTerm(BillingSystem billing, Effects effects, OutageChoices choices) {
        this.billing = billing;
        this.effects = effects;
        this.choices = choices;
    }

    /**
     * False if billing refuses and nothing was sent before.
     *
     * @throws io.sortie.effects.OutcomeUnknown if an earlier sending may have done it, or only a person said so and billing
     *     does not show it
     */
    boolean order(OutageChoice choice, String subscriptionId) {
        if (!effects.begun(choice.reference(), ACTION)) {
            choices.endsBefore(choice.reference(), contract(subscriptionId).paidThrough());
        }
        try {
            BillingOperation answer = ordered(choice, subscriptionId);
            if (BillingOperation.REPORTED.equals(answer.status()) && !isLonger(choice, subscriptionId)) {
                effects.doubt(choice.reference(), ACTION);
            }
            return true;
        } catch (BillingRefused refused) {
            effects.checkUnsent(choice.reference(), ACTION, "");
            return false;
        }
    }

    private BillingOperation ordered(OutageChoice choice, String subscriptionId) {
        return effects.once(
                choice.reference(),
                ACTION,
                "",
                BillingOperation.class,
                billing,
                key -> billing.extend(key, subscriptionId, choice.days()));
    }

    /** Against the end that the term had before, and the terms that have been charged since. */
    private boolean isLonger(OutageChoice choice, String subscriptionId) {
        Instant before = choices.endBefore(choice.reference());
        if (before == null) {
            return true;
        }
        Subscription contract = contract(subscriptionId);
        long renewed = billing.charges(subscriptionId).stream()
                .filter(charge -> charge.kind().equals(RENEWAL) && !charge.at().isBefore(before))
                .count();
        LocalDate due = LocalDate.ofInstant(before, contract.zone())
                .plus(contract.period().multipliedBy((int) renewed))
                .plusDays(choice.days());
        return !LocalDate.ofInstant(contract.paidThrough(), contract.zone()).isBefore(due);
    }

    private Subscription contract(String id) {
        return billing.subscription(id).orElseThrow(Problem::unknownSubscription);
    }
}
