package io.sortie.refundapproval;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundForm;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundPolicies.Approval;
import io.sortie.refundfile.RefundTotals;
import io.sortie.refundfile.Refunds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who approves a refund, and what they answer. */
@Service
class RefundApprovalService {

    private enum Decision {
        APPROVE,
        DECLINE
    }

    private final RefundPolicies policies;
    private final Refunds refunds;
    private final RefundTotals totals;
    private final RefundForm form;
    private final Approvals approvals;
    private final FourEyes fourEyes;
    private final Cases cases;
    private final Timeline timeline;

    RefundApprovalService(
            RefundPolicies policies,
            Refunds refunds,
            RefundTotals totals,
            RefundForm form,
            Approvals approvals,
            FourEyes fourEyes,
            Cases cases,
            Timeline timeline) {
        this.policies = policies;
        this.refunds = refunds;
        this.totals = totals;
        this.form = form;
        this.approvals = approvals;
        this.fourEyes = fourEyes;
        this.cases = cases;
        this.timeline = timeline;
    }

    @Transactional
    Approval determine(CaseReference reference) {
        return level(reference, totals.awarded(reference));
    }

    private Approval level(CaseReference reference, Money amount) {
        Refund refund = refunds.get(reference);
        return policies.approval(refund.ground(), refund.facts().lateCharge(), refund.judgedBy() != null, amount);
    }

    void checkApprover(CaseReference reference, Actor person, Set<String> groups) {
        fourEyes.check(reference, person, groups);
    }

    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        cases.due(reference, dueAt);
        List<String> before = approvals.persons(reference);
        if (before.isEmpty()) {
            timeline.add(reference, Actor.SORTIE, null, "refund-to-approve", Map.of("dueAt", dueAt.toString()));
        }
        Map<String, Object> shown = form.of(reference);
        shown.put("approvedByText", before.isEmpty() ? "–" : String.join(", ", before));
        shown.put("decision", "");
        shown.put("amount", totals.awarded(reference).amount());
        shown.put("approvalNote", "");
        return shown;
    }

    /**
     * True if it is approved. The first person may change the amount within its limits and those of their level, with a
     * reason; the second approves that amount or declines.
     *
     * @param groups that may approve this time
     */
    @Transactional
    boolean record(CaseReference reference, Actor person, Set<String> groups, Map<String, Object> entered) {
        fourEyes.check(reference, person, groups);
        Answers answers = new Answers(entered);
        Decision decision = answers.choice("decision", Decision.class);
        Money before = totals.awarded(reference);
        Money amount = decision == Decision.DECLINE ? before : amount(reference, answers, before);
        boolean changed = !amount.equals(before);
        if (changed || decision == Decision.DECLINE) {
            refunds.note(reference, answers.note("approvalNote"));
        }
        approvals.add(reference, person.name(), decision == Decision.APPROVE, amount);
        if (decision == Decision.DECLINE) {
            decline(reference, person, answers);
            return false;
        }
        if (changed) {
            totals.award(reference, amount);
            cases.amount(reference, amount);
        }
        timeline.add(reference, person, null, "refund-approved", Map.of("amount", amount.text()));
        return true;
    }

    private Money amount(CaseReference reference, Answers answers, Money before) {
        Money amount = answers.amount("amount", totals.most(reference));
        if (!approvals.persons(reference).isEmpty() && !amount.equals(before)) {
            throw Problem.invalid("amount", "{invalid.second-amount}");
        }
        boolean raised = amount.value().compareTo(before.value()) > 0;
        if (raised && !level(reference, amount).sameEyes(level(reference, before))) {
            throw Problem.invalid("amount", "{invalid.approval-level}");
        }
        return amount;
    }

    private void decline(CaseReference reference, Actor person, Answers answers) {
        Refund refund = refunds.get(reference);
        refunds.decided(reference, refund.ground(), Refund.NOT_APPROVED, refund.ruleIds());
        timeline.add(reference, person, null, "refund-not-approved", Map.of("note", answers.note("approvalNote")));
    }
}
