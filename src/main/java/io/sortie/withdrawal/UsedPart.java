package io.sortie.withdrawal;

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
 * What of a payment is kept because service began at once on recorded express request: its term's days from that request
 * until the day of the statement, in the contract's zone; the day of the statement is not counted [LAW-12].
 */
final class UsedPart {

    private static final String FEE = "FEE";

    private UsedPart() {}

    /** What comes back of the payment; a fee has no days, and comes back whole. */
    static Money left(Charge charge, Subscription contract, Instant stated) {
        if (charge.kind().equals(FEE)) {
            return charge.kept();
        }
        LocalDate begin = day(charge.at(), contract);
        LocalDate end = day(new TermCalendar(contract).firstEndAfter(charge.at()), contract);
        LocalDate requested = contract.consents().serviceRequestedOn();
        LocalDate from = requested.isAfter(begin) ? requested : begin;
        long all = ChronoUnit.DAYS.between(begin, end);
        long used = Math.max(0, Math.min(ChronoUnit.DAYS.between(from, day(stated, contract)), all));
        Money due = charge.amount().times(share(used, all));
        BigDecimal left = charge.kept().value().subtract(due.value()).max(BigDecimal.ZERO);
        return new Money(left, charge.kept().unit());
    }

    private static BigDecimal share(long used, long all) {
        return all <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(used).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static LocalDate day(Instant instant, Subscription contract) {
        return LocalDate.ofInstant(instant, contract.zone());
    }
}
