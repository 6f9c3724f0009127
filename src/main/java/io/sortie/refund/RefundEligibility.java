package io.sortie.refund;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundPolicies.Eligibility;
import io.sortie.refundfile.RefundPolicies.Terms;
import io.sortie.refundfile.RefundTotals;
import io.sortie.refundfile.Refunds;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first decision: whether a refund is due, on what ground, and by when the customer was promised to know. */
@Service
class RefundEligibility {

    /** What the diagram's gateways and timers need. */
    record Routing(CaseFile file, Eligibility eligibility, Terms terms, Instant helpUntil, Instant promiseUntil) {}

    private final RefundPolicies policies;
    private final Refunds refunds;
    private final RefundTotals totals;
    private final Cases cases;
    private final Timeline timeline;
    private final RefundLetters letters;

    RefundEligibility(
            RefundPolicies policies,
            Refunds refunds,
            RefundTotals totals,
            Cases cases,
            Timeline timeline,
            RefundLetters letters) {
        this.policies = policies;
        this.refunds = refunds;
        this.totals = totals;
        this.cases = cases;
        this.timeline = timeline;
        this.letters = letters;
    }

    @Transactional
    Routing determine(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Refund refund = refunds.get(reference);
        Eligibility byTable = policies.eligibility(file.brand(), refund.cause(), refund.facts(), null);
        totals.award(reference, byTable.ground());
        Eligibility decided = byTable.giving(totals.awarded(reference));
        Terms terms = policies.terms(file.brand(), decided.ground() == Ground.STATUTORY);
        Instant helpUntil = file.openedAt().plus(terms.helpTime());
        Instant promiseUntil = terms.promised(file.openedAt(), file.customer().zone());
        refunds.decided(reference, decided.ground(), decided.reason(), decided.ruleIds());
        refunds.promised(reference, helpUntil, promiseUntil);
        cases.amount(reference, totals.awarded(reference).isZero() ? null : totals.awarded(reference));
        if (file.kind() == CaseKind.REFUND) {
            timeline.add(
                    reference, Actor.SORTIE, null, "refund-examined", Map.of("promiseUntil", promiseUntil.toString()));
        }
        letters.acknowledge(reference);
        return new Routing(file, decided, terms, helpUntil, promiseUntil);
    }

    /** The customer took a longer term: no money is due any more [SMA-15]. */
    @Transactional
    void giveTimeInstead(CaseReference reference) {
        refunds.decided(
                reference,
                Ground.EXTENSION,
                Refund.EXTENDED,
                refunds.get(reference).ruleIds());
        totals.award(reference, Ground.EXTENSION);
        cases.amount(reference, null);
    }
}
