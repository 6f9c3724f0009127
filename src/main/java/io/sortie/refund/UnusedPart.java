package io.sortie.refund;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.TermCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What of a payment has not been used: by time, or by units where the plan counts them, whichever is better for the
 * customer [SMA-02]. Time counts in days of the contract's zone; the day of the request counts as unused.
 */
final class UnusedPart {

    private UnusedPart() {}

    static Money of(Charge charge, Subscription contract, Instant at) {
        BigDecimal share = byTime(charge, contract, at).max(byUnits(contract.usage()));
        return charge.kept().times(share).atMost(charge.kept());
    }

    private static BigDecimal byTime(Charge charge, Subscription contract, Instant at) {
        LocalDate from = day(charge.at(), contract);
        LocalDate until = day(new TermCalendar(contract).firstEndAfter(charge.at()), contract);
        LocalDate today = day(at, contract);
        return share(ChronoUnit.DAYS.between(today, until), ChronoUnit.DAYS.between(from, until));
    }

    private static BigDecimal byUnits(Subscription.Usage usage) {
        if (usage == null || usage.included().signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return usage.included()
                .subtract(usage.used())
                .max(BigDecimal.ZERO)
                .divide(usage.included(), MathContext.DECIMAL64);
    }

    private static BigDecimal share(long left, long all) {
        if (left <= 0 || all <= 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(left)
                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64)
                .min(BigDecimal.ONE);
    }

    private static LocalDate day(Instant instant, Subscription contract) {
        return LocalDate.ofInstant(instant, contract.zone());
    }
}
