package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountData;
import io.sortie.sandbox.WireOperation;

/** What was ordered, to compare when a key comes again; {@code subscriptionId} or {@code data} is null. */
record AccountOrder(String kind, String accountId, String subscriptionId, String data) {

    static AccountOrder ofSubscription(WireOperation kind, String accountId, String subscriptionId) {
        return new AccountOrder(kind.wireName(), accountId, subscriptionId, null);
    }

    static AccountOrder erasure(String accountId, AccountData data) {
        return new AccountOrder(WireOperation.ERASE.wireName(), accountId, null, data.name());
    }
}
