package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.Money;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxGuarantees;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The frame of every order: one effect for each key. Under the lock of the subscription's row, what is booked already is
 * only repeated, and a key that was used for another order is refused.
 */
class Orders {

    private final SandboxSubscriptions subscriptions;
    private final Ledger ledger;
    private final SandboxGuarantees guarantees;
    private final Wire wire;

    Orders(SandboxSubscriptions subscriptions, Ledger ledger, SandboxGuarantees guarantees, Wire wire) {
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.guarantees = guarantees;
        this.wire = wire;
    }

    BillingOperation book(
            WireOperation kind,
            String key,
            String subscriptionId,
            String content,
            Function<SandboxSubscription, BillingOperation> effect) {
        return wire.send(kind, key, SandboxBilling.CUT, () -> {
            Optional<SandboxSubscription> locked = subscriptions.lock(subscriptionId);
            Optional<Ledger.Entry> earlier = remembered(key);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), kind, content);
            }
            return effect.apply(locked.orElseThrow(() -> new BillingRefused("no such subscription or charge")));
        });
    }

    /** The same for all that an account has; an account without any is no reason to refuse. */
    BillingOperation bookForAccount(
            WireOperation kind, String key, String accountId, String content, Supplier<BillingOperation> effect) {
        return wire.send(kind, key, SandboxBilling.CUT, () -> {
            subscriptions.lockAccount(accountId);
            return remembered(key)
                    .map(earlier -> repeated(earlier, kind, content))
                    .orElseGet(effect);
        });
    }

    Guarantees guarantees() {
        return guarantees.read();
    }

    Optional<BillingOperation> lookUp(String key) {
        return wire.send(
                WireOperation.LOOK_UP,
                key,
                SandboxBilling.CUT,
                () -> guarantees.answer(ledger.find(key).map(Ledger.Entry::operation)));
    }

    private Optional<Ledger.Entry> remembered(String key) {
        Optional<Ledger.Entry> earlier = ledger.find(key);
        if (earlier.filter(entry -> guarantees.forgot(entry.operation().at())).isPresent()) {
            ledger.freeKey(key);
            return Optional.empty();
        }
        return earlier;
    }

    /** What was ordered, to compare when a key comes again. */
    static String content(Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof Money money ? money.amount() + " " + money.currency() : "" + part)
                .collect(Collectors.joining("|"));
    }

    static void refuseStore(SandboxSubscription locked) {
        if (locked.terms().store() != null) {
            throw new BillingRefused("bought at an app store: ended, changed and paid back there");
        }
    }

    /** Refuses what is missing, negative or in another currency than the subscription's. */
    static void requireAmount(Money amount, SandboxSubscription of) {
        if (amount == null
                || amount.value().signum() < 0
                || !amount.unit().equals(of.terms().price().unit())) {
            throw new BillingRefused("not an amount in the subscription's currency");
        }
    }

    private static BillingOperation repeated(Ledger.Entry earlier, WireOperation kind, String content) {
        boolean same = earlier.operation().kind().equals(kind.wireName())
                && earlier.content().equals(content);
        if (!same) {
            throw new BillingRefused("this key was used for another order");
        }
        return earlier.operation();
    }
}
