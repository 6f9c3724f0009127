package io.sortie.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A contract's calendar: where its terms end and what a stretch of time costs. */
public record ContractTime(Subscription contract) {

    public Instant firstEndFrom(Instant from) {
        return new TermCalendar(contract).firstEndFrom(from);
    }

    /** Terms begin and end where the contract is kept, wherever the customer reads about it. */
    private ZoneId zone() {
        return contract.zone();
    }

    /**
     * Until when the term that is left early is paid. Later terms do not count: renewals after the end are taken back
     * whole. A trial has cost nothing.
     */
    public Instant paidUntil(Instant left) {
        Instant term = firstEndFrom(left);
        Instant paid = contract.paidThrough();
        return contract.trial() ? left : term.isBefore(paid) ? term : paid;
    }

    /** Null if there is none. */
    public Instant commitmentEnd() {
        return contract.commitmentUntil() == null
                ? null
                : contract.commitmentUntil().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /** A share of what the time between two instants costs, rounded once. */
    public Money shareOfPrice(BigDecimal share, Instant from, Instant until) {
        return contract.price().times(periods(from, until).multiply(share));
    }

    /** How many periods lie between two instants: whole ones, then the last one by its days. */
    private BigDecimal periods(Instant from, Instant until) {
        if (until == null || !from.isBefore(until)) {
            return BigDecimal.ZERO;
        }
        LocalDate day = LocalDate.ofInstant(from, zone());
        LocalDate last = LocalDate.ofInstant(until, zone());
        int whole = 0;
        while (!day.plus(contract.period().multipliedBy(whole + 1)).isAfter(last)) {
            whole++;
        }
        LocalDate rest = day.plus(contract.period().multipliedBy(whole));
        long daysOfPeriod = ChronoUnit.DAYS.between(rest, rest.plus(contract.period()));
        BigDecimal part = BigDecimal.valueOf(ChronoUnit.DAYS.between(rest, last))
                .divide(BigDecimal.valueOf(daysOfPeriod), MathContext.DECIMAL64);
        return part.add(BigDecimal.valueOf(whole));
    }
}
