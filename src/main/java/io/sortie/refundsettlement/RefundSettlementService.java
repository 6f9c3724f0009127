package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of the payments [SMA-18]. */
@Service
class RefundSettlementService {

    /** Where the payments of a case stand. */
    record Standing(boolean paymentFailed, boolean allPaid) {}

    private final BillingSystem billing;
    private final RefundPayments payments;
    private final SettlementLetters letters;
    private final Timeline timeline;

    RefundSettlementService(
            BillingSystem billing, RefundPayments payments, SettlementLetters letters, Timeline timeline) {
        this.billing = billing;
        this.payments = payments;
        this.letters = letters;
        this.timeline = timeline;
    }

    /** Asks billing about every payment that is still on its way, where it can be asked. */
    @Transactional
    Standing read(CaseReference reference) {
        if (billing.guarantees().looksUp()) {
            payments.of(reference).stream()
                    .filter(payment ->
                            payment.effectKey() != null && !RefundPayment.OTHER_MEANS.equals(payment.status()))
                    .forEach(this::read);
        }
        List<RefundPayment> all = payments.of(reference).stream()
                .filter(RefundPayment::toBeRefunded)
                .toList();
        return new Standing(
                all.stream().anyMatch(payment -> BillingOperation.FAILED.equals(payment.status())),
                all.stream().allMatch(RefundSettlementService::paid));
    }

    private void read(RefundPayment payment) {
        billing.lookUp(payment.effectKey()).ifPresent(operation -> take(payment, operation));
    }

    /** Takes billing's news of a payment; each change is told once. */
    void take(RefundPayment payment, BillingOperation operation) {
        if (Objects.equals(payment.status(), operation.status())) {
            return;
        }
        payments.told(payment, operation);
        if (BillingOperation.FAILED.equals(operation.status())) {
            timeline.add(
                    payment.reference(),
                    Actor.SORTIE,
                    null,
                    "refund-failed",
                    Map.of("amount", payment.amount().text()));
        }
        if (BillingOperation.REQUIRES_ACTION.equals(operation.status())) {
            letters.announceAction(payment.reference());
        }
    }

    private static boolean paid(RefundPayment payment) {
        return BillingOperation.SETTLED.equals(payment.status()) || RefundPayment.OTHER_MEANS.equals(payment.status());
    }
}
