package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.refundfile.PaymentNews;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of the payments [SMA-18]. */
@Service
class RefundSettlementService {

    /** Where the payments of a case stand. */
    record Standing(boolean paymentFailed, boolean allPaid) {}

    /** How a refund goes on: what is behind its sender may be a copy of billing's books that lags behind. */
    private static final List<String> COURSE = List.of(
            BillingOperation.PENDING,
            BillingOperation.REQUIRES_ACTION,
            BillingOperation.SETTLED,
            BillingOperation.FAILED);

    private final BillingSystem billing;
    private final RefundPayments payments;
    private final PaymentNews news;
    private final SettlementLetters letters;
    private final ReturnLetter returned;
    private final Timeline timeline;

    RefundSettlementService(
            BillingSystem billing,
            RefundPayments payments,
            PaymentNews news,
            SettlementLetters letters,
            ReturnLetter returned,
            Timeline timeline) {
        this.billing = billing;
        this.payments = payments;
        this.news = news;
        this.letters = letters;
        this.returned = returned;
        this.timeline = timeline;
    }

    /** Asks billing about every payment that is still on its way, where it can be asked. */
    @Transactional
    Standing read(CaseReference reference) {
        // Billing first, then the rows are held: the bank's news never waits for billing, only for our end.
        Map<String, BillingOperation> answers = ask(payments.of(reference));
        payments.hold(reference).stream()
                .filter(payment -> answers.containsKey(payment.chargeId()))
                .forEach(payment -> take(payment, answers.get(payment.chargeId())));
        List<RefundPayment> all = payments.of(reference).stream()
                .filter(RefundPayment::toBeRefunded)
                .toList();
        return new Standing(
                all.stream().anyMatch(RefundPayment::failed), all.stream().allMatch(RefundPayment::paid));
    }

    private Map<String, BillingOperation> ask(List<RefundPayment> all) {
        Map<String, BillingOperation> answers = new HashMap<>();
        if (billing.guarantees().looksUp()) {
            all.stream()
                    .filter(payment -> payment.effectKey() != null && payment.underWay())
                    .forEach(payment -> billing.lookUp(payment.effectKey())
                            .ifPresent(answer -> answers.put(payment.chargeId(), answer)));
        }
        return answers;
    }

    /** Those on their way that are in nobody's books under their key, or that billing cannot be asked about. */
    List<RefundPayment> unknownToBilling(List<RefundPayment> all) {
        List<RefundPayment> open = all.stream()
                .filter(payment -> payment.underWay() && !payment.paid())
                .toList();
        Map<String, BillingOperation> known = ask(open);
        return open.stream()
                .filter(payment -> !known.containsKey(payment.chargeId()))
                .toList();
    }

    /**
     * What billing itself says where a sender says this.
     *
     * @throws BillingUnavailable if it cannot be asked now, or is not as far as the sender says: the sender tries again
     */
    BillingOperation confirmed(BillingOperation said) {
        if (!billing.guarantees().looksUp()) {
            return said;
        }
        return billing.lookUp(said.key())
                .filter(answer -> COURSE.indexOf(answer.status()) >= COURSE.indexOf(said.status()))
                .orElseThrow(() -> new BillingUnavailable("billing does not confirm " + said.key() + " yet", null));
    }

    /** Takes billing's news of a payment, each change once; false if it is nothing new. */
    boolean take(RefundPayment payment, BillingOperation operation) {
        if (!news.told(payment, operation)) {
            return false;
        }
        if (BillingOperation.FAILED.equals(operation.status())) {
            timeline.add(
                    payment.reference(),
                    Actor.SORTIE,
                    null,
                    "refund-failed",
                    Map.of("amount", payment.amount().text()));
            returned.announce(payment);
        }
        if (BillingOperation.REQUIRES_ACTION.equals(operation.status())) {
            letters.announceAction(payment.reference());
        }
        return true;
    }
}
