package io.sortie.withdrawal;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.engine.RunningProcesses;
import io.sortie.refundfile.ChargeOwners;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.Refunds;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A withdrawal stands above whatever else is open about its subscription: a cancellation that has not ended it yet is closed,
 * and so is a refund of which nothing was ordered; both go on as this withdrawal. A refund whose money is on its way is left
 * alone: what it pays is not paid again. A deletion of the account waits until the money is settled.
 */
@Component
class OvertakenCases {

    private static final String REASON = "overtaken by a withdrawal";

    private final RunningProcesses processes;
    private final Cases cases;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final ChargeOwners owners;
    private final Timeline timeline;

    OvertakenCases(
            RunningProcesses processes,
            Cases cases,
            Refunds refunds,
            RefundPayments payments,
            ChargeOwners owners,
            Timeline timeline) {
        this.processes = processes;
        this.cases = cases;
        this.refunds = refunds;
        this.payments = payments;
        this.owners = owners;
        this.timeline = timeline;
    }

    void by(CaseFile withdrawal) {
        open(CaseKind.CANCELLATION, withdrawal)
                .filter(file -> file.state() != CaseState.IN_RETENTION)
                .ifPresent(file -> close(file.reference(), CaseOutcome.ENDED, withdrawal));
        open(CaseKind.REFUND, withdrawal)
                .filter(file -> !ordered(file.reference(), withdrawal.reference()))
                .ifPresent(file -> close(file.reference(), CaseOutcome.DECLINED, withdrawal));
    }

    private Optional<CaseFile> open(CaseKind kind, CaseFile withdrawal) {
        return cases.openOn(kind, withdrawal.subscriptionId());
    }

    /** What it has not begun to order is this withdrawal's from now on, also if it begins this very moment. */
    private boolean ordered(CaseReference refund, CaseReference withdrawal) {
        return refunds.get(refund).orderedAt() != null
                || !owners.ownAll(
                        withdrawal,
                        payments.of(refund).stream()
                                .map(RefundPayment::chargeId)
                                .toList());
    }

    /** In a transaction of its own: what is read of billing afterwards is read when nothing else runs any more. */
    private void close(CaseReference open, CaseOutcome outcome, CaseFile withdrawal) {
        Map<String, String> named = Map.of("reference", withdrawal.reference().value());
        processes.end(open, REASON, null, () -> {
            cases.close(open, outcome);
            timeline.add(open, Actor.SORTIE, null, "overtaken-by-withdrawal", named);
        });
    }
}
