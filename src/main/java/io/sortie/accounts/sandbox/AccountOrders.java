package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.accounts.sandbox.AccountBooks.Entry;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxGuarantees;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The frame of every order: one effect for each key; a key that was used for another order is refused. */
class AccountOrders {

    static final Wire.Cut CUT = AccountSystemUnavailable::new;

    private final AccountBooks books;
    private final SandboxGuarantees guarantees;
    private final Wire wire;
    private final Clock clock;

    AccountOrders(AccountBooks books, SandboxGuarantees guarantees, Wire wire, Clock clock) {
        this.books = books;
        this.guarantees = guarantees;
        this.wire = wire;
        this.clock = clock;
    }

    Guarantees guarantees() {
        return guarantees.read();
    }

    /**
     * @param lock makes orders for the same thing come one after the other
     * @param effect answers how many records it touched
     */
    AccountOperation carryOut(WireOperation kind, String key, AccountOrder order, Runnable lock, IntSupplier effect) {
        return wire.send(kind, key, CUT, () -> {
            lock.run();
            Optional<Entry> earlier = remembered(key);
            return earlier.isPresent()
                    ? repeated(earlier.get(), order)
                    : books.book(key, order, effect.getAsInt(), clock.instant());
        });
    }

    Optional<AccountOperation> lookUp(String key) {
        return wire.send(
                WireOperation.LOOK_UP,
                key,
                CUT,
                () -> guarantees.answer(books.find(key).map(Entry::operation)));
    }

    private Optional<Entry> remembered(String key) {
        Optional<Entry> earlier = books.find(key);
        if (earlier.filter(entry -> guarantees.forgot(entry.operation().at())).isPresent()) {
            books.freeKey(key);
            return Optional.empty();
        }
        return earlier;
    }

    private static AccountOperation repeated(Entry earlier, AccountOrder order) {
        if (!earlier.order().equals(order)) {
            throw new IllegalArgumentException("this key was used for another order");
        }
        return earlier.operation();
    }
}
