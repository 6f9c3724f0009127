package io.sortie.billing.sandbox;

import io.sortie.billing.BillingBench;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.billing.OpenItem;
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
        return sell(Ids.next("ACC"), "Camille Martin", sale, null);
    }

    @Override
    public String sellTo(String accountId, String name, Sale sale) {
        String signed = "{\"refundWindow\":\"P30D\",\"signature\":\"Signed by %s\"}"
                .formatted(name.substring(name.indexOf(' ') + 1));
        return sell(accountId, name, sale, signed);
    }

    private String sell(String accountId, String name, Sale sale, String signedAgreement) {
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
        Holder holder = new Holder(name, sale.email(), "fr", "FR", CustomerType.BUSINESS);
        Details details = new Details("4242", List.of("Extra user"), List.of(), signedAgreement, null, null, null);
        return context.bean(SandboxDesk.class)
                .open(SandboxSubscription.bought(
                        Ids.next("SUB"), accountId, Ids.next("ORD"), "semrush", holder, terms, details))
                .id();
    }

    @Override
    public String openItem(String accountId, OpenItem.Kind kind, Money amount) {
        return context.bean(SandboxOpenItems.class).add(accountId, kind, amount).id();
    }

    @Override
    public void settle(String openItemId) {
        context.bean(SandboxOpenItems.class).settle(openItemId).orElseThrow();
    }

    @Override
    public String database() {
        return context.held();
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
        answer(refundId, settled ? BillingOperation.SETTLED : BillingOperation.FAILED, null);
    }

    @Override
    public void failRefund(String refundId, String words) {
        answer(refundId, BillingOperation.FAILED, words);
    }

    @Override
    public void requireAction(String refundId) {
        answer(refundId, BillingOperation.REQUIRES_ACTION, null);
    }

    private void answer(String refundId, String status, String failure) {
        context.bean(SandboxDesk.class).answerRefund(refundId, status, failure).orElseThrow();
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
