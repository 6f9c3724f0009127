package io.sortie.billing.sandbox;

import io.sortie.billing.BillingData;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.OpenItem;
import io.sortie.billing.StopCharging;
import io.sortie.billing.Subscription;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A behaving billing system with its books in the database: it charges as time goes, books each business key once, and
 * fails when told to. Moments of an order count to the millisecond: the same order may come back from a database.
 */
public class SandboxBilling implements BillingSystem {

    static final Wire.Cut CUT = BillingUnavailable::new;

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Accrual accrual;
    private final Renewals renewals;
    private final CancelOrders cancelOrders;
    private final MoneyOrders moneyOrders;
    private final AccountOrders accountOrders;
    private final Orders orders;
    private final Wire wire;
    private final Clock clock;

    SandboxBilling(
            SandboxSubscriptions subscriptions,
            SandboxCharges charges,
            Accrual accrual,
            Renewals renewals,
            CancelOrders cancelOrders,
            MoneyOrders moneyOrders,
            AccountOrders accountOrders,
            Orders orders,
            Wire wire,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.accrual = accrual;
        this.renewals = renewals;
        this.cancelOrders = cancelOrders;
        this.moneyOrders = moneyOrders;
        this.accountOrders = accountOrders;
        this.orders = orders;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public Guarantees guarantees() {
        return orders.guarantees();
    }

    @Override
    public Optional<Subscription> subscription(String subscriptionId) {
        return wire.ask(WireOperation.READ, CUT, () -> subscriptions
                .find(subscriptionId)
                .map(this::shown));
    }

    @Override
    public List<Subscription> subscriptionsOf(String brand, String email) {
        return wire.ask(WireOperation.READ, CUT, () -> shown(subscriptions.of(brand, email)));
    }

    @Override
    public List<Charge> charges(String subscriptionId) {
        return wire.ask(WireOperation.READ, CUT, () -> {
            subscriptions.find(subscriptionId).ifPresent(accrual::upToDate);
            return charges.of(subscriptionId);
        });
    }

    @Override
    public BillingOperation stopCharging(String key, StopCharging order) {
        StopCharging exact = CancelOrders.exact(order);
        String content = CancelOrders.content(exact);
        return orders.book(
                WireOperation.CANCEL,
                key,
                exact.subscriptionId(),
                content,
                locked -> cancelOrders.stop(locked, key, exact, content, clock.instant()));
    }

    @Override
    public BillingOperation resumeCharging(String key, String subscriptionId) {
        return orders.book(
                WireOperation.UNCANCEL,
                key,
                subscriptionId,
                subscriptionId,
                locked -> cancelOrders.resume(locked, key, subscriptionId, clock.instant()));
    }

    @Override
    public BillingOperation changePlan(String key, String subscriptionId, String plan, Money price) {
        return moneyOrders.change(key, subscriptionId, plan, price);
    }

    @Override
    public BillingOperation refund(String key, String chargeId, Money amount) {
        return moneyOrders.refund(key, chargeId, amount);
    }

    @Override
    public BillingOperation credit(String key, String subscriptionId, Money amount) {
        return moneyOrders.credit(key, subscriptionId, amount);
    }

    @Override
    public BillingOperation extend(String key, String subscriptionId, int days) {
        return moneyOrders.extend(key, subscriptionId, days);
    }

    @Override
    public List<Subscription> subscriptionsOfAccount(String accountId) {
        return wire.ask(WireOperation.READ, CUT, () -> shown(subscriptions.ofAccount(accountId)));
    }

    @Override
    public List<Subscription> renewals(Instant from, Instant to, String after, int size) {
        return wire.ask(WireOperation.READ, CUT, () -> renewals.page(from, to, after, size));
    }

    @Override
    public List<OpenItem> openItems(String accountId) {
        return wire.ask(WireOperation.READ, CUT, () -> accountOrders.openItems(accountId));
    }

    @Override
    public BillingOperation erase(String key, String accountId, BillingData data) {
        return accountOrders.erase(key, accountId, data);
    }

    @Override
    public Optional<BillingOperation> lookUp(String key) {
        return orders.lookUp(key);
    }

    private List<Subscription> shown(List<SandboxSubscription> seen) {
        return seen.stream().map(this::shown).toList();
    }

    private Subscription shown(SandboxSubscription seen) {
        return accrual.upToDate(seen).shownAt(clock.instant());
    }
}
