package io.sortie.demo;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.Money;
import io.sortie.billing.sandbox.SandboxDesk.LedgerRow;
import java.time.Instant;

/** A row of the ledger; {@code subscriptionId} is null if it concerns a whole account, {@code attempts} is how often the order was sent, its effect happened once. */
record LedgerView(
        String id,
        Instant at,
        String kind,
        String operation,
        String subscriptionId,
        String chargeId,
        String key,
        String idempotencyKey,
        Money amount,
        Integer count,
        String status,
        int attempts) {

    static LedgerView of(LedgerRow row) {
        BillingOperation booked = row.operation();
        return new LedgerView(
                booked.id(),
                booked.at(),
                booked.kind(),
                booked.kind(),
                booked.subscriptionId(),
                row.chargeId(),
                booked.key(),
                booked.key(),
                booked.amount(),
                booked.count(),
                booked.status(),
                row.attempts());
    }
}
