package io.sortie.cancellation;

import io.sortie.billing.KnownSubscriptions;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms on which a subscription ends: decided once, when the case is opened. */
@Service
class CancellationTerms {

    /** What the diagram's gateways and timers need of the decided terms. */
    record Routing(CaseFile file, CancellationPolicy policy, boolean boughtAtStore, AgreedTerms.Claim claim) {}

    private final CancellationPolicies policies;
    private final AgreedTerms agreed;
    private final KnownSubscriptions known;
    private final Cases cases;
    private final Timeline timeline;

    CancellationTerms(
            CancellationPolicies policies,
            AgreedTerms agreed,
            KnownSubscriptions known,
            Cases cases,
            Timeline timeline) {
        this.policies = policies;
        this.agreed = agreed;
        this.known = known;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Decides the terms and keeps them: they are what the customer agreed to. */
    @Transactional
    Routing determineTerms(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Subscription contract = known.find(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
        CancellationPolicy policy = policies.terms(contract, file.regime(), file.signedIn());
        CancellationDates dates = CancellationDates.of(
                policy, contract, file.customer().zone(), file.openedAt(), file.requestedEndDate());
        AgreedTerms.Claim claim = claim(file, contract, policy, dates);
        agreed.add(reference, new AgreedTerms.Terms(policy, dates, claim));
        if (contract.store() == null) {
            timeline.add(
                    reference,
                    Actor.SORTIE,
                    null,
                    "terms-decided",
                    Map.of(
                            "billingEnd",
                            dates.billingEnd().toString(),
                            "accessEnd",
                            dates.accessEnd().toString()));
        }
        return new Routing(file, policy, contract.store() != null, claim);
    }

    /** A cause counts from the declaration; one that would change neither date nor money needs no review. */
    private AgreedTerms.Claim claim(
            CaseFile file, Subscription contract, CancellationPolicy policy, CancellationDates ordinary) {
        Map<String, Object> row = policies.endForCause(file.reason()).orElse(null);
        if (row == null) {
            return null;
        }
        CancellationPolicy forCause = policy.endingBy(row);
        CancellationDates dates = CancellationDates.of(
                forCause, contract, file.customer().zone(), file.openedAt(), file.requestedEndDate());
        return dates.equals(ordinary)
                ? null
                : new AgreedTerms.Claim(forCause, dates, (String) row.get("reviewDue"), null);
    }
}
