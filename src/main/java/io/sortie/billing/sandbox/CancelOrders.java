package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.StopCharging;
import io.sortie.sandbox.WireOperation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Ending a subscription and taking the end back; the caller holds the lock on the subscription's row. */
class CancelOrders {

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Ledger ledger;
    private final Accrual accrual;

    CancelOrders(SandboxSubscriptions subscriptions, SandboxCharges charges, Ledger ledger, Accrual accrual) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.ledger = ledger;
        this.accrual = accrual;
    }

    /** The order with its moments to the millisecond, and no amount where it is zero. */
    static StopCharging exact(StopCharging order) {
        if (order.billingEnd() == null || order.accessEnd() == null) {
            throw new BillingRefused("billing end and access end are needed");
        }
        Instant billingEnd = order.billingEnd().truncatedTo(ChronoUnit.MILLIS);
        Instant accessEnd = order.accessEnd().truncatedTo(ChronoUnit.MILLIS);
        return new StopCharging(
                order.subscriptionId(),
                billingEnd,
                accessEnd,
                nullIfZero(order.fee()),
                nullIfZero(order.credit()),
                order.movesEnd());
    }

    static String content(StopCharging exact) {
        return Orders.content(
                exact.subscriptionId(), exact.billingEnd(), exact.accessEnd(), exact.fee(), exact.credit());
    }

    BillingOperation stop(SandboxSubscription locked, String key, StopCharging order, String content, Instant now) {
        Orders.refuseStore(locked);
        Stream.of(order.fee(), order.credit())
                .filter(Objects::nonNull)
                .forEach(amount -> Orders.requireAmount(amount, locked));
        if (locked.course().billingEnd() == null) {
            return end(locked, key, order, content, now);
        }
        if (!order.movesEnd()) {
            throw new BillingRefused("already cancelled");
        }
        return end(reopened(locked, key, now), key, order, content, now);
    }

    private BillingOperation end(
            SandboxSubscription locked, String key, StopCharging order, String content, Instant now) {
        Money fee = order.fee();
        Course ending = locked.course().ending(order.billingEnd(), order.accessEnd(), key);
        // The end is set before the renewals up to now are booked: an order that arrives late still counts from its
        // date.
        SandboxSubscription stopped = accrual.charge(locked.with(ending), now);
        subscriptions.save(takeBackLateRenewals(stopped, key, now));
        Money credit = creditable(order.credit(), locked.id(), now);
        if (fee != null) {
            charges.book(locked.id(), now, fee, SandboxCharges.FEE, key);
        }
        ledger.book(booking(key, key, WireOperation.CANCEL, locked, fee, content), Ledger.BOOKED, now);
        if (credit != null) {
            ledger.book(
                    booking(creditKey(key), key, WireOperation.CREDIT, locked, credit, content), Ledger.BOOKED, now);
        }
        return ledger.find(key).orElseThrow().operation();
    }

    /** What was paid back before is not credited once more. */
    private Money creditable(Money ordered, String subscriptionId, Instant now) {
        return ordered == null
                ? null
                : nullIfZero(ordered.atMost(new Money(charges.creditable(subscriptionId, now), ordered.unit())));
    }

    /**
     * Renewal is on again. Before the end that is as if nothing had been ordered; after it (the customer comes back) the
     * periods that were skipped are not charged: the next charge is at the next boundary.
     */
    BillingOperation resume(SandboxSubscription locked, String key, String content, Instant now) {
        Orders.refuseStore(locked);
        if (locked.course().billingEnd() == null) {
            throw new BillingRefused("not cancelled");
        }
        reopened(locked, key, now);
        return ledger.book(booking(key, key, WireOperation.UNCANCEL, locked, null, content), Ledger.BOOKED, now);
    }

    /** As if the end had not been ordered, with its fee and credit taken back. */
    private SandboxSubscription reopened(SandboxSubscription locked, String key, Instant now) {
        Course course = locked.course();
        SandboxSubscription charged = accrual.charge(locked, now);
        reverse(charges.feesOf(locked.id(), course.cancelKey()), key, now);
        ledger.find(creditKey(course.cancelKey()))
                .ifPresent(credit -> ledger.move(credit.operation().id(), Ledger.BOOKED, Ledger.REVERSED));
        int next = charged.firstPeriodAfter(now);
        SandboxSubscription running =
                charged.with(charged.course().atPeriod(next).ending(null, null, null));
        subscriptions.save(running);
        return running;
    }

    /** Renewals at or after the end that were booked while the order was on its way. */
    private SandboxSubscription takeBackLateRenewals(SandboxSubscription stopped, String key, Instant now) {
        List<Charge> late = charges.renewalsFrom(stopped.id(), stopped.course().billingEnd());
        reverse(late, key, now);
        int period = stopped.course().nextPeriod();
        while (period > 0
                && !stopped.boundary(period - 1).isBefore(stopped.course().billingEnd())) {
            period--;
        }
        return stopped.with(stopped.course().atPeriod(period));
    }

    private void reverse(List<Charge> taken, String key, Instant now) {
        taken.forEach(charge -> charges.reverse(charge, ledger.refunded(charge.id()), now, key));
    }

    private static Money nullIfZero(Money amount) {
        return amount == null || amount.isZero() ? null : amount;
    }

    private static Booking booking(
            String key, String callKey, WireOperation kind, SandboxSubscription of, Money amount, String content) {
        return new Booking(key, callKey, kind, of.accountId(), of.id(), null, amount, null, content);
    }

    private static String creditKey(String key) {
        return key + "/credit";
    }
}
