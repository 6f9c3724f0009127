package io.sortie.cancellation;

import io.sortie.billing.Money;
import java.time.Instant;
import java.time.Period;

/**
 * What a customer was told before the last click and agreed to. The dates hold until billing has been stopped; from then
 * on the case file has them.
 *
 * @param notice the notice that was counted in, or null
 * @param fee early-termination fee, {@code credit} what is paid back; zero if none
 * @param reason why, as a key {@code terms.reason.<reason>}
 */
public record Agreement(
        Instant billingEnd,
        Instant accessEnd,
        Instant dataKeptUntil,
        Period notice,
        Money fee,
        Money credit,
        boolean agentContact,
        String reason) {}
