package io.sortie.cancellation;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.effects.Effects;
import io.sortie.problems.Problem;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a cancellation orders at billing, each order once, whatever is retried. */
@Component
class BillingOrders {

    private static final String STOP = "cancel";
    private static final String RESUME = "uncancel";

    /** Tells the orders of an end for cause from the ordinary ones of the same case. */
    private static final String FOR_CAUSE = "for-cause";

    private final BillingSystem billing;
    private final Effects effects;
    private final AgreedTerms agreed;

    BillingOrders(BillingSystem billing, Effects effects, AgreedTerms agreed) {
        this.billing = billing;
        this.effects = effects;
        this.agreed = agreed;
    }

    /**
     * Ends the subscription from the day the cancellation counts.
     *
     * @return what was booked; empty if somebody had ended it in billing while the case was waiting
     */
    Optional<BillingOperation> stop(CaseFile file, Instant countsFrom) {
        AgreedTerms.Terms terms = agreed.of(file.reference());
        if (terms.endsForCause()) {
            return Optional.of(advance(file, terms.dates()));
        }
        Subscription contract = contract(file);
        if (contract.status() != Subscription.Status.ACTIVE && !effects.begun(file.reference(), STOP)) {
            return Optional.empty();
        }
        StopCharging order = order(contract, file, countsFrom, terms);
        return Optional.of(effects.once(
                file.reference(), STOP, "", BillingOperation.class, billing, key -> billing.stopCharging(key, order)));
    }

    /** Billing knows one end at a time: the ordinary one makes room for the earlier one that an agent has accepted. */
    private BillingOperation advance(CaseFile file, CancellationDates dates) {
        CaseReference reference = file.reference();
        boolean endsLater = contract(file).billingEnd() != null && !effects.begun(reference, STOP, FOR_CAUSE);
        if (endsLater || effects.begun(reference, RESUME, FOR_CAUSE)) {
            effects.once(
                    reference,
                    RESUME,
                    FOR_CAUSE,
                    BillingOperation.class,
                    billing,
                    key -> billing.resumeCharging(key, file.subscriptionId()));
        }
        StopCharging order = new StopCharging(
                file.subscriptionId(), dates.billingEnd(), dates.accessEnd(), dates.fee(), dates.credit());
        return effects.once(
                reference, STOP, FOR_CAUSE, BillingOperation.class, billing, key -> billing.stopCharging(key, order));
    }

    private static StopCharging order(
            Subscription contract, CaseFile file, Instant countsFrom, AgreedTerms.Terms terms) {
        CancellationDates dates = CancellationDates.of(
                terms.policy(), contract, file.customer().zone(), countsFrom, file.requestedEndDate());
        return new StopCharging(
                contract.id(),
                dates.billingEnd(),
                dates.accessEnd(),
                dates.fee().atMost(terms.dates().fee()),
                dates.credit());
    }

    /**
     * The subscription after its end was ordered.
     *
     * @throws io.sortie.effects.OutcomeUnknown if only a person said so, and billing shows no end
     */
    Subscription ended(CaseFile file) {
        Subscription ended = contract(file);
        if (ended.billingEnd() == null) {
            effects.doubt(file.reference(), STOP);
            throw new IllegalStateException("the cancellation was done, but billing shows no end of " + ended.id());
        }
        return ended;
    }

    /** Takes the end back if it was ordered for this case; false if it never was, and then it never will be. */
    boolean resume(CaseFile file) {
        boolean stopped = effects.outcomeOrWithdraw(file.reference(), STOP, BillingOperation.class, billing)
                .isPresent();
        if (stopped && !madeRoom(file.reference())) {
            effects.once(
                    file.reference(),
                    RESUME,
                    "",
                    BillingOperation.class,
                    billing,
                    key -> billing.resumeCharging(key, file.subscriptionId()));
        }
        return stopped;
    }

    /** The undo came between the two ends: the ordinary one is taken back already, and the earlier one was not ordered. */
    private boolean madeRoom(CaseReference reference) {
        return effects.begun(reference, RESUME, FOR_CAUSE) && !effects.begun(reference, STOP, FOR_CAUSE);
    }

    Subscription contract(CaseFile file) {
        return billing.subscription(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
    }
}
