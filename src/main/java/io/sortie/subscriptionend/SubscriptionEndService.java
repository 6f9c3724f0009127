package io.sortie.subscriptionend;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.RunningSubscriptions;
import io.sortie.deletionfile.RunningSubscriptions.Running;
import io.sortie.effects.Effects;
import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a subscription at once, without fee and credit, so that nobody who has left is charged again. */
@Service
class SubscriptionEndService {

    private static final String END = "cancel";

    private final BillingSystem billing;
    private final Effects effects;
    private final RunningSubscriptions running;
    private final Timeline timeline;

    SubscriptionEndService(BillingSystem billing, Effects effects, RunningSubscriptions running, Timeline timeline) {
        this.billing = billing;
        this.effects = effects;
        this.running = running;
        this.timeline = timeline;
    }

    /** @throws io.sortie.effects.OutcomeUnknown if only a person can find out whether billing has ended it */
    @Transactional
    void stopCharging(CaseReference reference, String subscriptionId) {
        Running found = running.get(reference, subscriptionId);
        String finding = subscriptionId + "/" + found.finding();
        if (contract(subscriptionId).status() == Status.ACTIVE || effects.begun(reference, END, finding)) {
            StopCharging order = new StopCharging(subscriptionId, found.foundAt(), found.foundAt(), null, null);
            effects.once(
                    reference, END, finding, BillingOperation.class, billing, key -> billing.stopCharging(key, order));
        }
        if (contract(subscriptionId).billingEnd() == null) {
            effects.doubt(reference, END, finding);
            throw new IllegalStateException("the end was ordered, but billing shows none of " + subscriptionId);
        }
        running.ended(reference, found);
        timeline.add(
                reference, Actor.SORTIE, null, "deletion-subscription-ended", Map.of("subscription", subscriptionId));
    }

    private Subscription contract(String subscriptionId) {
        return billing.subscription(subscriptionId).orElseThrow(Problem::unknownSubscription);
    }
}
