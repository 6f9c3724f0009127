package io.sortie.billing.sandbox;

import io.sortie.billing.BillingData;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.OpenItem;
import io.sortie.sandbox.WireOperation;
import java.time.Clock;
import java.util.List;

/** What concerns an account as a whole: what is unsettled, and erasing what billing holds of the person. */
class AccountOrders {

    private final SandboxOpenItems openItems;
    private final HolderData holders;
    private final Ledger ledger;
    private final Orders orders;
    private final Clock clock;

    AccountOrders(SandboxOpenItems openItems, HolderData holders, Ledger ledger, Orders orders, Clock clock) {
        this.openItems = openItems;
        this.holders = holders;
        this.ledger = ledger;
        this.orders = orders;
        this.clock = clock;
    }

    List<OpenItem> openItems(String accountId) {
        return openItems.of(accountId);
    }

    /** Once for each key. */
    BillingOperation erase(String key, String accountId, BillingData data) {
        String content = Orders.content(accountId, data);
        return orders.bookForAccount(WireOperation.ERASE, key, accountId, content, () -> {
            int count = holders.erase(accountId, data);
            Booking booking = Booking.ofAccount(WireOperation.ERASE, key, accountId, count, content);
            return ledger.book(booking, Ledger.BOOKED, clock.instant());
        });
    }
}
