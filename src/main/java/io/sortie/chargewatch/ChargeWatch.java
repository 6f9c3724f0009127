package io.sortie.chargewatch;

import io.sortie.billing.TermCalendar;
import io.sortie.cases.CaseReference;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the watch over a case's charges has come.
 *
 * @param periodsLeft how many billing dates are still to be looked at; 0 when the watch is over
 * @param grace how long after a billing date we look
 * @param reason message key {@code terms.reason.<reason>}
 * @param billingDate the one that is looked at next, or was the last
 * @param until when the last look is planned
 * @param chargeDueAt by when a charge that was found is dealt with; null while there is none
 */
public record ChargeWatch(
        CaseReference reference,
        int periodsLeft,
        Duration grace,
        String reason,
        Instant billingDate,
        Instant until,
        Instant chargeDueAt) {

    /** The first billing date is the first end of a term that does not lie before the end of billing. */
    static ChargeWatch begun(
            CaseReference reference, ChargeWatchTerms.Terms terms, TermCalendar calendar, Instant billingEnd) {
        Instant first = calendar.firstEndFrom(billingEnd);
        Instant last = first;
        for (int period = 1; period < terms.periods(); period++) {
            last = calendar.firstEndAfter(last);
        }
        return new ChargeWatch(
                reference, terms.periods(), terms.grace(), terms.reason(), first, last.plus(terms.grace()), null);
    }

    /** After a look: one period less; but when it found a charge at least one more, so that the end is never told early. */
    ChargeWatch looked(boolean chargeFound, TermCalendar calendar) {
        int left = Math.max(periodsLeft - 1, chargeFound ? 1 : 0);
        Instant next = left == 0 ? billingDate : calendar.firstEndAfter(billingDate);
        Instant look = next.plus(grace);
        return new ChargeWatch(reference, left, grace, reason, next, look.isAfter(until) ? look : until, chargeDueAt);
    }

    boolean goesOn() {
        return periodsLeft > 0;
    }

    Instant lookAt() {
        return billingDate.plus(grace);
    }
}
