package io.sortie.billing.sandbox;

import io.sortie.billing.BillingBench;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.sandbox.SandboxSubscription.Details;
import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import io.sortie.sandbox.Calls;
import io.sortie.sandbox.FaultMode;
import io.sortie.sandbox.Faults;
import io.sortie.sandbox.SandboxContext;
import io.sortie.sandbox.WireOperation;
import java.time.Instant;
import java.time.Period;
import java.util.List;

/** The sandbox on a database. */
final class SandboxBench implements BillingBench {

    private final SandboxContext context;

    SandboxBench(SandboxContext context) {
        this.context = context;
    }

    @Override
    public BillingSystem billing() {
        return context.bean(SandboxBilling.class);
    }

    @Override
    public String sell(Sale sale) {
        Terms terms = new Terms(
                "Guru",
                sale.price(),
                Period.parse(sale.period()),
                sale.startedOn(),
                sale.trialUntil(),
                null,
                null,
                sale.store(),
                sale.zone());
        Holder holder = new Holder("Camille Martin", sale.email(), "fr", "FR", CustomerType.BUSINESS);
        Details details = new Details("4242", List.of("Extra user"), List.of(), null, null, null);
        return context.bean(SandboxDesk.class)
                .open(SandboxSubscription.bought(
                        Ids.next("SUB"), Ids.next("ACC"), Ids.next("ORD"), "semrush", holder, terms, details))
                .id();
    }

    @Override
    public void travelTo(Instant instant) {
        context.travelTo(instant);
    }

    @Override
    public void cut(String operation, FaultMode mode, int times) {
        context.bean(Faults.class).order(WireOperation.of(operation).orElseThrow(), mode, times);
    }

    @Override
    public int cuts() {
        return context.bean(Faults.class).all().stream()
                .mapToInt(Faults.Fault::fired)
                .sum();
    }

    @Override
    public int attempts(String operation, String key) {
        return context.bean(Calls.class).attempts(WireOperation.of(operation).orElseThrow(), key);
    }

    @Override
    public void answerRefund(String refundId, boolean settled) {
        context.bean(SandboxDesk.class)
                .answerRefund(refundId, settled ? BillingOperation.SETTLED : BillingOperation.FAILED, null)
                .orElseThrow();
    }

    @Override
    public void inLostTransaction(Runnable work) {
        context.transaction().executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    @Override
    public void reset() {
        context.bean(Faults.class).clear();
        context.travelTo(NOW);
    }
}
