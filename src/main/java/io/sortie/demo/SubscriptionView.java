package io.sortie.demo;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.sortie.billing.Charge;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.Subscription.Status;
import io.sortie.billing.sandbox.Course;
import io.sortie.billing.sandbox.SandboxDesk.LedgerRow;
import io.sortie.billing.sandbox.SandboxSubscription;
import io.sortie.billing.sandbox.SandboxSubscription.Details;
import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** A subscription with all that billing and the account system hold about it. */
record SubscriptionView(
        String subscriptionId,
        String accountId,
        String orderId,
        String brand,
        String plan,
        String nextPlan,
        Money price,
        Period period,
        LocalDate startedOn,
        LocalDate trialUntil,
        boolean trial,
        LocalDate commitmentUntil,
        Period noticePeriod,
        AppStore store,
        String zone,
        Holder customer,
        CustomerType customerType,
        SubscriptionRequest.Card card,
        List<String> addons,
        List<String> toolkits,
        @JsonRawValue String signedAgreement,
        @JsonRawValue String usage,
        Status status,
        Instant paidThrough,
        Instant billingEnd,
        Instant accessEnd,
        List<ChargeView> charges,
        List<LedgerView> refunds,
        List<String> projects,
        Instant serviceOpenedAt) {

    /** A charge; a reversal has a negative amount. */
    record ChargeView(String id, Instant at, Money amount, String kind) {
        static ChargeView of(Charge charge) {
            return new ChargeView(charge.id(), charge.at(), charge.amount(), charge.kind());
        }
    }

    /** What belongs to a subscription besides itself. */
    record Belongings(List<Charge> charges, List<LedgerRow> refunds, List<String> projects, Instant serviceOpenedAt) {}

    static SubscriptionView of(SandboxSubscription subscription, Belongings belongings, Instant now) {
        Terms terms = subscription.terms();
        Course course = subscription.course();
        Details details = subscription.details();
        return new SubscriptionView(
                subscription.id(),
                subscription.accountId(),
                subscription.orderId(),
                subscription.brand(),
                terms.plan(),
                course.nextPlan(),
                terms.price(),
                terms.period(),
                terms.startedOn(),
                terms.trialUntil(),
                subscription.isTrial(now),
                terms.commitmentUntil(),
                terms.noticePeriod(),
                terms.store(),
                terms.zone().getId(),
                subscription.holder(),
                subscription.holder().type(),
                new SubscriptionRequest.Card(details.cardLastFour()),
                details.addons(),
                details.toolkits(),
                details.signedAgreement(),
                details.usage(),
                subscription.status(now),
                subscription.paidThrough(),
                course.billingEnd(),
                course.accessEnd(),
                belongings.charges().stream().map(ChargeView::of).toList(),
                belongings.refunds().stream().map(LedgerView::of).toList(),
                belongings.projects(),
                belongings.serviceOpenedAt());
    }
}
