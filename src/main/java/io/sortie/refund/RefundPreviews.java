package io.sortie.refund;

import io.sortie.billing.Money;
import io.sortie.refund.RefundIntake.Checked;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundPolicies.Eligibility;
import io.sortie.refundfile.RefundPolicies.Terms;
import io.sortie.wording.Wording;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What would happen, decided by the same tables that the process uses. */
@Component
class RefundPreviews {

    private final RefundPolicies policies;
    private final Wording wording;

    RefundPreviews(RefundPolicies policies, Wording wording) {
        this.policies = policies;
        this.wording = wording;
    }

    RefundPreview of(Checked checked) {
        RefundRequest request = checked.request();
        Eligibility byTable = policies.eligibility(request.brand(), request.cause(), checked.facts(), null);
        Eligibility decided = byTable.giving(amount(checked, byTable.ground()));
        Terms terms = policies.terms(request.brand(), decided.ground() == Ground.STATUTORY);
        Money amount = decided.ground().refunds() ? amount(checked, decided.ground()) : null;
        Locale locale = LocaleContextHolder.getLocale();
        return new RefundPreview(
                decided.ground(),
                wording.text(Refund.reasonKey(decided.reason()), locale),
                amount,
                decided.helpNeeded(),
                decided.helpNeeded() ? checked.at().plus(terms.helpTime()) : null,
                decided.ground() == Ground.AGENT
                        ? null
                        : amount != null && approvalNeeded(checked, decided.ground(), amount),
                terms.promised(checked.at(), checked.requester().customer().zone()),
                checked.requester().customer().zone());
    }

    private boolean approvalNeeded(Checked checked, Ground ground, Money amount) {
        return policies.approval(ground, checked.facts().lateCharge(), false, amount)
                        .approvers()
                > 0;
    }

    /** Never more than the customer asks for. */
    private static Money amount(Checked checked, Ground ground) {
        Money due = checked.charges().stream()
                .map(charge -> ground.due(charge.kept(), UnusedPart.of(charge, checked.contract(), checked.at())))
                .reduce(Money::plus)
                .orElseThrow();
        Money asked = checked.request().requestedAmount();
        return asked == null ? due : due.atMost(asked);
    }
}
