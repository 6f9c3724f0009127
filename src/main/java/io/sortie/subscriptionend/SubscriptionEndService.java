package io.sortie.subscriptionend;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.EndTerms;
import io.sortie.deletionfile.EndTerms.Settlement;
import io.sortie.deletionfile.RunningSubscriptions;
import io.sortie.deletionfile.RunningSubscriptions.Running;
import io.sortie.effects.Effects;
import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a subscription at once, with the fee and the credit of {@link EndTerms}, so that nobody who has left is charged again. */
@Service
class SubscriptionEndService {

    private static final String END = "cancel";

    private final BillingSystem billing;
    private final Effects effects;
    private final RunningSubscriptions running;
    private final Timeline timeline;
    private final Cases cases;
    private final EndTerms terms;
    private final EndLetter letter;

    SubscriptionEndService(
            BillingSystem billing,
            Effects effects,
            RunningSubscriptions running,
            Timeline timeline,
            Cases cases,
            EndTerms terms,
            EndLetter letter) {
        this.billing = billing;
        this.effects = effects;
        this.running = running;
        this.timeline = timeline;
        this.cases = cases;
        this.terms = terms;
        this.letter = letter;
    }

    /** @throws io.sortie.effects.OutcomeUnknown if only a person can find out whether billing has ended it */
    @Transactional
    void stopCharging(CaseReference reference, String subscriptionId) {
        Running found = running.get(reference, subscriptionId);
        String finding = subscriptionId + "/" + found.finding();
        if (contract(subscriptionId).chargesFrom(found.foundAt()) || effects.begun(reference, END, finding)) {
            Settlement money = terms.of(cases.get(reference), contract(subscriptionId), found.foundAt());
            StopCharging order = new StopCharging(
                            subscriptionId, found.foundAt(), found.foundAt(), money.fee(), money.credit())
                    .movingEnd();
            letter.told(
                    reference,
                    effects.once(
                            reference,
                            END,
                            finding,
                            BillingOperation.class,
                            billing,
                            key -> billing.stopCharging(key, order)));
        }
        if (contract(subscriptionId).chargesFrom(found.foundAt())) {
            effects.doubt(reference, END, finding);
            throw new IllegalStateException("the end was ordered, but billing still charges " + subscriptionId);
        }
        running.ended(reference, found);
        timeline.add(
                reference, Actor.SORTIE, null, "deletion-subscription-ended", Map.of("subscription", subscriptionId));
    }

    private Subscription contract(String subscriptionId) {
        return billing.subscription(subscriptionId).orElseThrow(Problem::unknownSubscription);
    }
}
