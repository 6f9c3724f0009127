package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import io.sortie.sandbox.WireOperation;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * An order about to be booked.
 *
 * @param callKey the key that it was sent under
 * @param subscriptionId null if it concerns the whole account
 * @param count how many records were touched, or null where that is not counted
 */
record Booking(
        String key,
        String callKey,
        WireOperation kind,
        String accountId,
        String subscriptionId,
        String chargeId,
        Money amount,
        Integer count,
        String content) {

    static Booking of(
            WireOperation kind, String key, SandboxSubscription of, String chargeId, Money amount, String content) {
        return new Booking(key, key, kind, of.accountId(), of.id(), chargeId, amount, null, content);
    }

    static Booking ofAccount(WireOperation kind, String key, String accountId, int count, String content) {
        return new Booking(key, key, kind, accountId, null, null, null, count, content);
    }

    MapSqlParameterSource columns() {
        return new MapSqlParameterSource("key", key)
                .addValue("callKey", callKey)
                .addValue("kind", kind.wireName())
                .addValue("account", accountId)
                .addValue("subscription", subscriptionId)
                .addValue("charge", chargeId)
                .addValue("amount", amount == null ? null : amount.value())
                .addValue("currency", amount == null ? null : amount.currency())
                .addValue("count", count)
                .addValue("content", content);
    }
}
