package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.Subscription.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * A subscription in the sandbox's books.
 *
 * <p>Period {@code n} starts at the start of day, in the holder's zone, of the first charged day plus {@code n} periods:
 * counted from that first day each time, so that a start on 31 January is charged on 28 February and on 31 March.
 */
public record SandboxSubscription(
        String id,
        String accountId,
        String orderId,
        String brand,
        Holder holder,
        Terms terms,
        Course course,
        Details details) {

    /**
     * What was agreed.
     *
     * @param trialUntil first day that is charged when it began as a trial, else null
     * @param zone where the holder's days begin
     */
    public record Terms(
            String plan,
            Money price,
            Period period,
            LocalDate startedOn,
            LocalDate trialUntil,
            LocalDate commitmentUntil,
            Period noticePeriod,
            AppStore store,
            ZoneId zone) {

        Terms changedTo(String nextPlan, Money nextPrice) {
            return new Terms(
                    nextPlan, nextPrice, period, startedOn, trialUntil, commitmentUntil, noticePeriod, store, zone);
        }
    }

    /**
     * What billing holds besides; agreement, usage and consents are JSON or null.
     *
     * @param boughtAt null where only the day is known
     */
    public record Details(
            String cardLastFour,
            List<String> addons,
            List<String> toolkits,
            String signedAgreement,
            String usage,
            Instant boughtAt,
            String consents) {}

    /** A subscription as it is bought: nothing charged yet. */
    public static SandboxSubscription bought(
            String id, String accountId, String orderId, String brand, Holder holder, Terms terms, Details details) {
        return new SandboxSubscription(id, accountId, orderId, brand, holder, terms, Course.NEW, details);
    }

    SandboxSubscription with(Terms newTerms, Course newCourse) {
        return new SandboxSubscription(id, accountId, orderId, brand, holder, newTerms, newCourse, details);
    }

    SandboxSubscription with(Course newCourse) {
        return with(terms, newCourse);
    }

    /** First moment of this period. */
    Instant boundary(int period) {
        LocalDate first = terms.trialUntil() == null ? terms.startedOn() : terms.trialUntil();
        return first.plus(terms.period().multipliedBy(period))
                .plusDays(course.extensions().before(period))
                .atStartOfDay(terms.zone())
                .toInstant();
    }

    /** Whether a period has begun that is not charged yet and begins before the billing end [SPL-05]. */
    boolean isDue(Instant now) {
        Instant next = boundary(course.nextPeriod());
        return !next.isAfter(now) && (course.billingEnd() == null || next.isBefore(course.billingEnd()));
    }

    int firstPeriodAfter(Instant now) {
        int period = course.nextPeriod();
        while (!boundary(period).isAfter(now)) {
            period++;
        }
        return period;
    }

    public Instant paidThrough() {
        return boundary(course.nextPeriod());
    }

    public Status status(Instant now) {
        if (course.billingEnd() == null) {
            return Status.ACTIVE;
        }
        return now.isBefore(course.accessEnd()) ? Status.CANCELLATION_PENDING : Status.CANCELLED;
    }

    public boolean isTrial(Instant now) {
        return terms.trialUntil() != null && now.isBefore(boundary(0));
    }

    Subscription shownAt(Instant now) {
        return new Subscription(
                id,
                accountId,
                orderId,
                brand,
                terms.plan(),
                holder,
                terms.startedOn(),
                terms.period(),
                terms.price(),
                terms.zone(),
                paidThrough(),
                terms.commitmentUntil(),
                terms.noticePeriod(),
                terms.store(),
                isTrial(now),
                status(now),
                course.billingEnd(),
                course.accessEnd(),
                details.cardLastFour(),
                details.addons(),
                details.toolkits(),
                details.boughtAt() == null ? boundary(0) : details.boughtAt(),
                DetailsJson.agreement(details.signedAgreement()),
                DetailsJson.usage(details.usage()),
                DetailsJson.consents(details.consents()));
    }
}
