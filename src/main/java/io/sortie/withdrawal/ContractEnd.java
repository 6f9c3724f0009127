package io.sortie.withdrawal;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.effects.Effects;
import io.sortie.problems.Problem;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the subscription as of the statement, without fee and credit: what was paid comes back as a refund [LAW-12]. */
@Service
class ContractEnd {

    private static final String END = "cancel";

    private final BillingSystem billing;
    private final Effects effects;
    private final OvertakenCases overtaken;
    private final Cases cases;
    private final Timeline timeline;

    ContractEnd(BillingSystem billing, Effects effects, OvertakenCases overtaken, Cases cases, Timeline timeline) {
        this.billing = billing;
        this.effects = effects;
        this.overtaken = overtaken;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** @throws io.sortie.effects.OutcomeUnknown if only a person can find out whether billing has ended it */
    @Transactional
    void end(CaseReference reference) {
        CaseFile file = cases.get(reference);
        String id = file.subscriptionId();
        overtaken.by(file);
        if (contract(id).store() != null) {
            timeline.add(reference, Actor.SORTIE, null, "withdrawal-store", Map.of());
            return;
        }
        if (runsAfter(contract(id), file.openedAt()) || effects.begun(reference, END)) {
            StopCharging order = new StopCharging(id, file.openedAt(), file.openedAt(), null, null).movingEnd();
            effects.once(reference, END, "", BillingOperation.class, billing, key -> billing.stopCharging(key, order));
        }
        Subscription ended = contract(id);
        if (ended.accessEnd() == null) {
            effects.doubt(reference, END);
            throw new IllegalStateException("the end was ordered, but billing shows none: " + id);
        }
        cases.ends(reference, ended.billingEnd(), ended.accessEnd(), null);
        timeline.add(reference, Actor.SORTIE, null, "withdrawal-subscription-ended", Map.of("subscription", id));
    }

    private static boolean runsAfter(Subscription contract, Instant at) {
        return contract.accessEnd() == null || contract.accessEnd().isAfter(at);
    }

    private Subscription contract(String id) {
        return billing.subscription(id).orElseThrow(Problem::unknownSubscription);
    }
}
