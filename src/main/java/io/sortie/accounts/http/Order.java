package io.sortie.accounts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sortie.accounts.AccountData;
import java.util.Locale;

/** What is sent under a key; {@code subscriptionId} or {@code data} is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Order(String kind, String accountId, String subscriptionId, String data) {

    static Order ofSubscription(String kind, String accountId, String subscriptionId) {
        return new Order(kind, accountId, subscriptionId, null);
    }

    static Order erasure(String accountId, AccountData data) {
        return new Order(HttpAccounts.ERASE, accountId, null, data.name().toLowerCase(Locale.ROOT));
    }
}
