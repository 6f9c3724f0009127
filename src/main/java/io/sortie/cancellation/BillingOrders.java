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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a cancellation orders at billing, each order once, whatever is retried. */
@Component
class BillingOrders {

    private static final String STOP = "cancel";
    private static final String RESUME = "uncancel";

    /** Tells the order of an end for cause from the ordinary one of the same case. */
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
            return Optional.of(move(file, terms.dates()));
        }
        Subscription contract = contract(file);
        if (contract.status() != Subscription.Status.ACTIVE && !effects.begun(file.reference(), STOP)) {
            return Optional.empty();
        }
        StopCharging order = order(contract, file, countsFrom, terms);
        return Optional.of(effects.once(
                file.reference(), STOP, "", BillingOperation.class, billing, key -> billing.stopCharging(key, order)));
    }

    /** The end for cause that an agent has accepted takes the place of the ordinary one, in one order. */
    private BillingOperation move(CaseFile file, CancellationDates dates) {
        StopCharging order = new StopCharging(
                        file.subscriptionId(), dates.billingEnd(), dates.accessEnd(), dates.fee(), dates.credit())
                .movingEnd();
        return effects.once(
                file.reference(),
                STOP,
                FOR_CAUSE,
                BillingOperation.class,
                billing,
                key -> billing.stopCharging(key, order));
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
     * The subscription after its end was ordered, or moved.
     *
     * @throws io.sortie.effects.OutcomeUnknown if only a person said so, and billing does not show it
     */
    Subscription ended(CaseFile file, AgreedTerms.Terms terms) {
        Subscription ended = contract(file);
        boolean unmoved = terms.endsForCause() && endsLater(ended, terms.dates(), file);
        if (ended.billingEnd() == null || unmoved) {
            effects.doubt(file.reference(), STOP, terms.endsForCause() ? FOR_CAUSE : "");
        }
        if (ended.billingEnd() == null) {
            throw new IllegalStateException("the cancellation was done, but billing shows no end of " + ended.id());
        }
        return ended;
    }

    /** By whole days of the customer's: a billing system need not keep the seconds. */
    private static boolean endsLater(Subscription ended, CancellationDates ordered, CaseFile file) {
        ZoneId zone = file.customer().zone();
        return ended.billingEnd() != null
                && LocalDate.ofInstant(ended.billingEnd(), zone)
                        .isAfter(LocalDate.ofInstant(ordered.billingEnd(), zone));
    }

    /** Takes the end back if it was ordered for this case; false if it never was, and then it never will be. */
    boolean resume(CaseFile file) {
        CaseReference reference = file.reference();
        boolean stopped = effects.outcomeOrWithdraw(reference, STOP, BillingOperation.class, billing)
                        .isPresent()
                || effects.begun(reference, STOP, FOR_CAUSE);
        if (stopped) {
            effects.once(
                    reference,
                    RESUME,
                    "",
                    BillingOperation.class,
                    billing,
                    key -> billing.resumeCharging(key, file.subscriptionId()));
        }
        return stopped;
    }

    Subscription contract(CaseFile file) {
        return billing.subscription(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
    }
}
