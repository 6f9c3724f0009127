package io.sortie.refundfile;

import io.sortie.billing.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The facts of a request as they were when it came; what is decided later is decided on them.
 *
 * @param boughtAt when what is to be paid back was bought
 * @param withdrawalOpen whether the law's period of withdrawal is still running
 * @param hours elapsed hours since the purchase
 * @param calendarDays days since the day of purchase, in the customer's zone
 * @param paid how it was paid: only the last four digits [LAW-25], or null
 * @param requested at most this is paid back, whoever decides; null for all that is due
 */
public record RefundFacts(
        Item item,
        Instant boughtAt,
        boolean withdrawalOpen,
        boolean boughtAtStore,
        Agreement agreement,
        LateCharge lateCharge,
        BigDecimal hours,
        int calendarDays,
        String used,
        String paid,
        Money requested) {

    /** What was paid for. */
    public enum Item {
        FIRST_PURCHASE,
        ADDON,
        RENEWAL
    }

    /** What a signed agreement says about this request [SEM-20]. */
    public enum Agreement {
        NONE,
        WITHIN,
        AFTER,
        OTHER
    }

    /** Whether the customer was charged after cancelling, as our case and billing show it [SEM-23]. */
    public enum LateCharge {
        NONE,
        CLEAR,
        UNCLEAR
    }
}
