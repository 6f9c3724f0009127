package io.sortie.refunddecision;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Finding;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundForm;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundPolicies.Eligibility;
import io.sortie.refundfile.RefundTotals;
import io.sortie.refundfile.Refunds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a decision that tables and agents take. */
@Service
class RefundDecisionService {

    private enum Judgement {
        FULL(Ground.FULL, Refund.JUDGED_GRANTED),
        PARTIAL(Ground.PARTIAL, Refund.JUDGED_GRANTED),
        REFUSED(Ground.REFUSED, Refund.JUDGED_REFUSED),
        /** All of it, unless the customer likes a longer term better [SMA-15]. */
        OUTAGE(Ground.FULL, Refund.LONG_OUTAGE);

        private final Ground ground;
        private final String reason;

        Judgement(Ground ground, String reason) {
            this.ground = ground;
            this.reason = reason;
        }
    }

    /** What the diagram needs of it. */
    record Judged(boolean granted, boolean customerChooses) {}

    private final RefundPolicies policies;
    private final Refunds refunds;
    private final RefundTotals totals;
    private final RefundForm form;
    private final StatedOutage outage;
    private final Cases cases;
    private final Timeline timeline;

    RefundDecisionService(
            RefundPolicies policies,
            Refunds refunds,
            RefundTotals totals,
            RefundForm form,
            StatedOutage outage,
            Cases cases,
            Timeline timeline) {
        this.policies = policies;
        this.refunds = refunds;
        this.totals = totals;
        this.form = form;
        this.outage = outage;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Asks the tables again, with what technical support has found; nothing by the end of its hours is "unsolved". */
    @Transactional
    Ground reconsider(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Refund refund = refunds.get(reference);
        Finding finding = Objects.requireNonNullElse(refund.finding(), Finding.UNSOLVED);
        refunds.found(reference, finding);
        Eligibility byTable = policies.eligibility(file.brand(), refund.cause(), refund.facts(), finding);
        totals.award(reference, byTable.ground());
        Eligibility decided = byTable.giving(totals.awarded(reference));
        refunds.decided(reference, decided.ground(), decided.reason(), decided.ruleIds());
        award(reference, decided.ground());
        return decided.ground();
    }

    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        cases.due(reference, dueAt);
        timeline.add(reference, Actor.SORTIE, null, "refund-with-agent", Map.of("dueAt", dueAt.toString()));
        Map<String, Object> shown = form.of(reference);
        // The form's own answers live on the task too, so that nothing an agent types becomes a process variable.
        shown.put("judgement", "");
        shown.put("amount", "");
        shown.put("judgementNote", "");
        shown.putAll(StatedOutage.UNSTATED);
        shown.computeIfPresent("decisionText", (name, said) -> said + outage.madeUpForText(reference));
        return shown;
    }

    @Transactional
    Judged record(CaseReference reference, Actor agent, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        Judgement judgement = answers.choice("judgement", Judgement.class);
        String note = answers.note("judgementNote");
        if (judgement != Judgement.PARTIAL) {
            checkNoAmount(answers);
        }
        boolean chooses = judgement == Judgement.OUTAGE;
        String rules = chooses
                ? outage.offer(reference, answers)
                : refunds.get(reference).ruleIds();
        refunds.decided(reference, judgement.ground, judgement.reason, rules);
        refunds.judged(reference, agent.name());
        refunds.note(reference, note);
        award(reference, judgement.ground);
        Map<String, String> told = new HashMap<>(Map.of("note", note));
        if (judgement == Judgement.PARTIAL) {
            Money amount = answers.amount("amount", totals.most(reference));
            totals.award(reference, amount);
            cases.amount(reference, amount);
            told.put("amount", amount.text());
        }
        timeline.add(reference, agent, null, "refund-judged-" + judgement.name().toLowerCase(Locale.ROOT), told);
        return new Judged(judgement.ground.refunds(), chooses);
    }

    private static void checkNoAmount(Answers answers) {
        if (!answers.text("amount").isEmpty()) {
            throw Problem.invalid("amount", "{invalid.partial-amount}");
        }
    }

    private void award(CaseReference reference, Ground ground) {
        totals.award(reference, ground);
        cases.amount(reference, ground.refunds() ? totals.awarded(reference) : null);
    }
}
