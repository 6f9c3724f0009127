package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription.Status;
import io.sortie.billing.sandbox.Ledger.Booking;
import io.sortie.sandbox.WireOperation;
import java.math.BigDecimal;
import java.time.Instant;

/** Refunds, credits and changes of plan; the caller holds the lock on the subscription's row. */
class MoneyOrders {

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Ledger ledger;
    private final Accrual accrual;

    MoneyOrders(SandboxSubscriptions subscriptions, SandboxCharges charges, Ledger ledger, Accrual accrual) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.ledger = ledger;
        this.accrual = accrual;
    }

    BillingOperation change(
            SandboxSubscription locked, String key, String plan, Money price, String content, Instant now) {
        Orders.refuseStore(locked);
        if (locked.status(now) == Status.CANCELLED) {
            throw new BillingRefused("already cancelled");
        }
        Orders.requireAmount(price, locked);
        SandboxSubscription charged = accrual.charge(locked, now);
        subscriptions.save(charged.with(charged.course().changingTo(plan, price)));
        Booking booking = new Booking(key, key, WireOperation.CHANGE, locked.id(), null, price, content);
        return ledger.book(booking, Ledger.BOOKED, now);
    }

    /** Pays back at most what was charged and not paid back yet; it is settled later, as banks do. */
    BillingOperation refund(
            SandboxSubscription locked, String key, Charge charge, Money amount, String content, Instant now) {
        Orders.refuseStore(locked);
        Orders.requireAmount(amount, locked);
        BigDecimal left = charge.amount().value().subtract(ledger.refunded(charge.id()));
        if (amount.isZero() || amount.value().compareTo(left) > 0 || charges.isReversed(charge.id())) {
            throw new BillingRefused("more than was charged and not paid back yet");
        }
        Booking booking = new Booking(key, key, WireOperation.REFUND, locked.id(), charge.id(), amount, content);
        return ledger.book(booking, BillingOperation.PENDING, now);
    }

    BillingOperation credit(SandboxSubscription locked, String key, Money amount, String content, Instant now) {
        Orders.requireAmount(amount, locked);
        Booking booking = new Booking(key, key, WireOperation.CREDIT, locked.id(), null, amount, content);
        return ledger.book(booking, Ledger.BOOKED, now);
    }
}
