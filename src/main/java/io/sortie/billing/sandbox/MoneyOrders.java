package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription.Status;
import io.sortie.sandbox.WireOperation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Refunds, credits, changes of plan and longer terms. */
class MoneyOrders {

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Ledger ledger;
    private final Accrual accrual;
    private final Orders orders;
    private final Clock clock;

    MoneyOrders(
            SandboxSubscriptions subscriptions,
            SandboxCharges charges,
            Ledger ledger,
            Accrual accrual,
            Orders orders,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.ledger = ledger;
        this.accrual = accrual;
        this.orders = orders;
        this.clock = clock;
    }

    BillingOperation change(String key, String subscriptionId, String plan, Money price) {
        String content = Orders.content(subscriptionId, plan, price);
        return orders.book(
                WireOperation.CHANGE,
                key,
                subscriptionId,
                content,
                locked -> change(locked, key, plan, price, content, clock.instant()));
    }

    BillingOperation refund(String key, String chargeId, Money amount) {
        String content = Orders.content(chargeId, amount);
        Optional<Charge> charge = charges.find(chargeId);
        String subscriptionId = charge.map(Charge::subscriptionId).orElse("");
        return orders.book(
                WireOperation.REFUND,
                key,
                subscriptionId,
                content,
                locked -> refund(locked, key, charge.orElseThrow(), amount, content, clock.instant()));
    }

    BillingOperation credit(String key, String subscriptionId, Money amount) {
        String content = Orders.content(subscriptionId, amount);
        return orders.book(
                WireOperation.CREDIT,
                key,
                subscriptionId,
                content,
                locked -> credit(locked, key, amount, content, clock.instant()));
    }

    BillingOperation extend(String key, String subscriptionId, int days) {
        String content = Orders.content(subscriptionId, days);
        return orders.book(
                WireOperation.EXTEND,
                key,
                subscriptionId,
                content,
                locked -> extend(locked, key, days, content, clock.instant()));
    }

    private BillingOperation change(
            SandboxSubscription locked, String key, String plan, Money price, String content, Instant now) {
        Orders.refuseStore(locked);
        if (locked.status(now) == Status.CANCELLED) {
            throw new BillingRefused("already cancelled");
        }
        Orders.requireAmount(price, locked);
        SandboxSubscription charged = accrual.charge(locked, now);
        subscriptions.save(charged.with(charged.course().changingTo(plan, price)));
        Booking booking = Booking.of(WireOperation.CHANGE, key, locked, null, price, content);
        return ledger.book(booking, Ledger.BOOKED, now);
    }

    /** Pays back at most what was charged and not paid back yet; it is settled later, as banks do. */
    private BillingOperation refund(
            SandboxSubscription locked, String key, Charge charge, Money amount, String content, Instant now) {
        Orders.refuseStore(locked);
        Orders.requireAmount(amount, locked);
        if (amount.isZero() || amount.value().compareTo(left(charge)) > 0 || charges.isReversed(charge.id())) {
            throw new BillingRefused("more than was charged and not paid back yet");
        }
        Booking booking = Booking.of(WireOperation.REFUND, key, locked, charge.id(), amount, content);
        return ledger.book(booking, BillingOperation.PENDING, now);
    }

    private BigDecimal left(Charge charge) {
        return charges.of(charge.subscriptionId()).stream()
                .filter(one -> one.id().equals(charge.id()))
                .map(one -> one.kept().value())
                .findFirst()
                .orElseThrow();
    }

    private BillingOperation extend(SandboxSubscription locked, String key, int days, String content, Instant now) {
        Orders.refuseStore(locked);
        SandboxSubscription charged = accrual.charge(locked, now);
        if (charged.course().billingEnd() != null || charged.isTrial(now) || days <= 0) {
            throw new BillingRefused("no running term that could last longer");
        }
        subscriptions.save(charged.with(charged.course().extendedBy(days)));
        return ledger.book(Booking.of(WireOperation.EXTEND, key, locked, null, null, content), Ledger.BOOKED, now);
    }

    private BillingOperation credit(SandboxSubscription locked, String key, Money amount, String content, Instant now) {
        Orders.requireAmount(amount, locked);
        Booking booking = Booking.of(WireOperation.CREDIT, key, locked, null, amount, content);
        return ledger.book(booking, Ledger.BOOKED, now);
    }
}
