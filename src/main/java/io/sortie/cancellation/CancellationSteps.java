package io.sortie.cancellation;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.KnownSubscriptions;
import io.sortie.billing.Money;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.effects.Effects;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a cancellation that decide something or change billing. */
@Service
class CancellationSteps {

    /** What the diagram's gateways and timers need of the decided terms. */
    record Routing(CaseFile file, CancellationPolicy policy, boolean boughtAtStore) {}

    private final CancellationPolicies policies;
    private final AgreedTerms agreed;
    private final KnownSubscriptions known;
    private final BillingSystem billing;
    private final Effects effects;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    CancellationSteps(
            CancellationPolicies policies,
            AgreedTerms agreed,
            KnownSubscriptions known,
            BillingSystem billing,
            Effects effects,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.policies = policies;
        this.agreed = agreed;
        this.known = known;
        this.billing = billing;
        this.effects = effects;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Decides the terms and keeps them: they are what the customer agreed to. */
    @Transactional
    Routing determineTerms(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Subscription contract = known.find(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
        CancellationPolicy policy = policies.terms(contract, file.regime(), file.signedIn());
        CancellationDates dates = CancellationDates.of(
                policy, contract, file.customer().zone(), file.openedAt(), file.requestedEndDate());
        agreed.add(reference, new AgreedTerms.Terms(policy, dates));
        if (contract.store() == null) {
            timeline.add(reference, Actor.SORTIE, null, "terms-decided", ends(dates.billingEnd(), dates.accessEnd()));
        }
        return new Routing(file, policy, contract.store() != null);
    }

    /**
     * Stops billing once, from the day the cancellation counts, also when the step comes late: a renewal that slipped in
     * between is taken back. The fee is never more than was shown.
     *
     * @param confirmedAt when the customer confirmed, or null if the request counted from its submission
     */
    @Transactional
    CaseFile stopBilling(CaseReference reference, Instant confirmedAt) {
        CaseFile file = cases.get(reference);
        Instant countsFrom = confirmedAt == null ? file.openedAt() : confirmedAt;
        AgreedTerms.Terms terms = agreed.of(reference);
        CancellationPolicy policy = terms.policy();
        Money fee = endedElsewhere(file) ? null : stop(file, countsFrom).amount();
        Subscription ended = contract(file);
        Instant kept = latest(ended.billingEnd(), clock.instant()).plus(policy.retention());
        cases.ends(reference, ended.billingEnd(), ended.accessEnd(), latest(kept, ended.accessEnd()));
        CaseFile stopped = cases.get(reference);
        timeline.add(reference, Actor.SORTIE, null, "billing-stopped", ends(stopped.billingEnd(), stopped.accessEnd()));
        recordFee(reference, fee);
        return cases.get(reference);
    }

    /** Somebody ended it in billing while the case was waiting: its dates are taken over, nothing is ordered. */
    private boolean endedElsewhere(CaseFile file) {
        return contract(file).status() != Subscription.Status.ACTIVE && !effects.begun(file.reference(), "cancel");
    }

    private BillingOperation stop(CaseFile file, Instant countsFrom) {
        return effects.once(
                file.reference(),
                "cancel",
                "",
                BillingOperation.class,
                billing::lookUp,
                key -> order(key, file, countsFrom));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What billing really charged: less than was shown when the customer confirmed after a renewal [CON-04]. */
    private void recordFee(CaseReference reference, Money fee) {
        if (fee != null && !fee.isZero()) {
            cases.amount(reference, fee);
            timeline.add(
                    reference, Actor.SORTIE, null, "fee-charged", Map.of("fee", fee.amount() + " " + fee.currency()));
        }
    }

    private BillingOperation order(String key, CaseFile file, Instant countsFrom) {
        AgreedTerms.Terms terms = agreed.of(file.reference());
        Subscription contract = contract(file);
        CancellationDates dates = CancellationDates.of(
                terms.policy(), contract, file.customer().zone(), countsFrom, file.requestedEndDate());
        return billing.stopCharging(
                key,
                new StopCharging(
                        contract.id(),
                        dates.billingEnd(),
                        dates.accessEnd(),
                        dates.fee().atMost(terms.dates().fee()),
                        dates.credit()));
    }

    /** Turns renewal on again if it was turned off for this case. */
    @Transactional
    void resumeBilling(CaseReference reference) {
        CaseFile file = cases.get(reference);
        boolean stopped = effects.outcomeOrWithdraw(reference, "cancel", BillingOperation.class, billing::lookUp)
                .isPresent();
        if (stopped) {
            effects.once(
                    reference,
                    "uncancel",
                    "",
                    BillingOperation.class,
                    billing::lookUp,
                    key -> billing.resumeCharging(key, file.subscriptionId()));
            cases.amount(reference, null);
            timeline.add(reference, Actor.SORTIE, null, "billing-resumed", Map.of());
        }
    }

    private static Map<String, String> ends(Instant billingEnd, Instant accessEnd) {
        return Map.of("billingEnd", billingEnd.toString(), "accessEnd", accessEnd.toString());
    }

    private Subscription contract(CaseFile file) {
        return billing.subscription(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
    }
}
