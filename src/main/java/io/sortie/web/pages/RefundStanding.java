package io.sortie.web.pages;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.outagefile.OutageChoice;
import io.sortie.refundapproval.Approvals;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundPayment;
import java.time.Instant;
import java.util.List;

/**
 * Where a refund stands, as its pages show it.
 *
 * @param amount what is paid back as decided until now, or null
 * @param choice what the customer may choose after an outage, or null
 * @param approvals who answered, for staff only
 */
record RefundStanding(
        CaseFile file,
        Refund refund,
        Money amount,
        List<RefundPayment> payments,
        OutageChoice choice,
        List<Approvals.Answer> approvals,
        Instant now) {

    /** Names the sentence that says where it stands: the same state means another thing once money is on its way. */
    public String at() {
        if (file.outcome() != null) {
            return "outcome." + file.outcome();
        }
        boolean ordered = refund.orderedAt() != null;
        boolean waitsAtBank = file.state() == CaseState.AWAITING_SETTLEMENT
                && payments.stream().anyMatch(payment -> BillingOperation.REQUIRES_ACTION.equals(payment.status()));
        boolean failed = file.state() == CaseState.AWAITING_AGENT && ordered;
        if (file.state() == CaseState.AWAITING_CUSTOMER && choice != null) {
            boolean open = choice.chosen() == null && now.isBefore(choice.answerUntil());
            return "state.AWAITING_CUSTOMER" + (open ? ".choice" : ".chosen");
        }
        return "state." + file.state()
                + (failed ? ".ordered" : granted() ? ".granted" : waitsAtBank ? ".action" : late() ? ".late" : "");
    }

    /** The money should be there by now: its date tells nothing any more [SMA-18]. */
    public boolean late() {
        return file.state() == CaseState.AWAITING_SETTLEMENT && file.dueAt() != null && now.isAfter(file.dueAt());
    }

    /** Nobody checks it any more, but billing may not have answered yet. */
    private boolean granted() {
        return file.state() == CaseState.AWAITING_SETTLEMENT && refund.orderedAt() == null;
    }

    /** Names what the amount is: looked at, granted, on its way, come back, or paid. */
    public String amountIs() {
        if (file.outcome() == CaseOutcome.SETTLED) {
            return "settled";
        }
        boolean failed = payments.stream().anyMatch(RefundPayment::failed);
        return failed ? "failed" : refund.orderedAt() != null ? "ordered" : granted() ? "granted" : "open";
    }

    /** Whether a decision is still to come, so that the promised date counts. */
    public boolean undecided() {
        return file.isOpen() && !granted() && refund.orderedAt() == null && refund.promiseUntil() != null;
    }

    public boolean declined() {
        return file.outcome() == CaseOutcome.DECLINED;
    }
}
