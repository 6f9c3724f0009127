package io.sortie.cancellation;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.effects.OutcomeUnknown;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a cancellation that change billing. */
@Service
class CancellationSteps {

    private final AgreedTerms agreed;
    private final BillingOrders orders;
    private final Cases cases;
    private final Documents documents;
    private final Timeline timeline;
    private final Clock clock;

    CancellationSteps(
            AgreedTerms agreed,
            BillingOrders orders,
            Cases cases,
            Documents documents,
            Timeline timeline,
            Clock clock) {
        this.agreed = agreed;
        this.orders = orders;
        this.cases = cases;
        this.documents = documents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Stops billing once, from the day the cancellation counts, also when the step comes late: a renewal that slipped in
     * between is taken back. The fee is never more than was shown.
     *
     * @param confirmedAt when the customer confirmed, or null if the request counted from its submission
     * @return empty if billing does not answer, or nobody knows what it did, and the customer has not heard from us yet: then they get a receipt first
     * @throws BillingUnavailable if billing does not answer and the customer has their receipt
     * @throws OutcomeUnknown if only a person can find out what billing did, and the customer has their receipt
     */
    @Transactional
    Optional<CaseFile> stopBilling(CaseReference reference, Instant confirmedAt) {
        try {
            return Optional.of(stopNow(cases.get(reference), confirmedAt));
        } catch (BillingUnavailable | OutcomeUnknown silence) {
            if (owesReceipt(reference)) {
                return Optional.empty();
            }
            throw silence;
        }
    }

    /** The request counts since it was submitted, and neither agent nor link nor receipt has told the customer so. */
    private boolean owesReceipt(CaseReference reference) {
        CancellationPolicy policy = agreed.of(reference).policy();
        return policy.link() != CancellationPolicy.Link.REQUIRED
                && !policy.agentContact()
                && documents.of(reference, Document.NOTIFICATION).isEmpty()
                && documents.of(reference, Document.RECEIPT).isEmpty();
    }

    private CaseFile stopNow(CaseFile file, Instant confirmedAt) {
        CaseReference reference = file.reference();
        Instant countsFrom = confirmedAt == null ? file.openedAt() : confirmedAt;
        AgreedTerms.Terms terms = agreed.of(reference);
        Optional<BillingOperation> done = orders.stop(file, countsFrom);
        Subscription ended = orders.ended(file, terms);
        Instant kept =
                latest(ended.billingEnd(), clock.instant()).plus(terms.policy().retention());
        cases.ends(reference, ended.billingEnd(), ended.accessEnd(), latest(kept, ended.accessEnd()));
        CaseFile stopped = cases.get(reference);
        timeline.add(
                reference,
                Actor.SORTIE,
                null,
                CancellationActions.STOPPED,
                ends(stopped.billingEnd(), stopped.accessEnd()));
        if (terms.endsForCause()) {
            // The ordinary end was taken back, and its fee and credit with it.
            tellFeeTakenBack(file);
            forgetMoney(reference);
        }
        done.ifPresent(order -> recordMoney(reference, order));
        return stopped;
    }

    private void tellFeeTakenBack(CaseFile file) {
        if (file.amount() != null && !file.amount().isZero()) {
            String fee = text(file.amount());
            timeline.add(file.reference(), Actor.SORTIE, null, "fee-taken-back", Map.of("fee", fee));
        }
    }

    private void forgetMoney(CaseReference reference) {
        cases.amount(reference, null);
        agreed.credited(reference, null);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What billing really booked: less than was shown when the customer confirmed after a renewal [CON-04]. */
    private void recordMoney(CaseReference reference, BillingOperation order) {
        Money fee = order.amount();
        Money credit = order.credit();
        if (fee != null && !fee.isZero()) {
            cases.amount(reference, fee);
            timeline.add(reference, Actor.SORTIE, null, "fee-charged", Map.of("fee", text(fee)));
        }
        if (credit != null && !credit.isZero()) {
            agreed.credited(reference, credit);
            timeline.add(reference, Actor.SORTIE, null, "credit-booked", Map.of("credit", text(credit)));
        }
    }

    private static String text(Money money) {
        return money.amount() + " " + money.currency();
    }

    /** Turns renewal on again if it was turned off for this case. */
    @Transactional
    void resumeBilling(CaseReference reference) {
        if (orders.resume(cases.get(reference))) {
            forgetMoney(reference);
            timeline.add(reference, Actor.SORTIE, null, "billing-resumed", Map.of());
        }
    }

    private static Map<String, String> ends(Instant billingEnd, Instant accessEnd) {
        return Map.of("billingEnd", billingEnd.toString(), "accessEnd", accessEnd.toString());
    }
}
