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
 * customer [SMA-02]. Time counts in days of the contract's zone; the day of the request counts as unused. What was paid back
 * before is taken off: asking twice gives nothing more.
 */
final class UnusedPart {

    private static final String RENEWAL = "RENEWAL";
    private static final String FEE = "FEE";

    private UnusedPart() {}

    static Money of(Charge charge, Subscription contract, Instant at) {
        if (charge.kind().equals(FEE)) {
            return Money.zero(charge.amount().unit());
        }
        Instant until = new TermCalendar(contract).firstEndAfter(charge.at());
        BigDecimal share = byTime(charge, contract, until, at);
        // Units are counted anew in each period, and for the plan alone.
        if (charge.kind().equals(RENEWAL) && at.isBefore(until)) {
            share = share.max(byUnits(contract.usage()));
        }
        Money unused = charge.amount().times(share);
        Money left =
                new Money(unused.value().subtract(charge.paidBack().value()).max(BigDecimal.ZERO), unused.unit());
        return left.atMost(charge.kept());
    }

    private static BigDecimal byTime(Charge charge, Subscription contract, Instant end, Instant at) {
        LocalDate from = day(charge.at(), contract);
        LocalDate until = day(end, contract);
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
