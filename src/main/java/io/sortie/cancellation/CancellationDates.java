package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.TermCalendar;
import io.sortie.cancellation.CancellationPolicy.Mode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The dates and money of an end, computed from the contract and the decided policy. Days and months count in the
 * customer's zone; retention counts elapsed days of 24 hours from the end of billing and never ends before access does.
 */
record CancellationDates(
        Instant billingEnd, Instant accessEnd, Instant dataKeptUntil, Period notice, Money fee, Money credit) {

    /**
     * @param countsFrom when the cancellation counts: submission (statutory) or confirmation (contractual)
     * @param requestedEnd last day the customer wants, or null for the earliest possible one
     */
    static CancellationDates of(
            CancellationPolicy policy, Subscription contract, ZoneId zone, Instant countsFrom, LocalDate requestedEnd) {
        Period notice = policy.noticeApplies() ? contract.noticePeriod() : null;
        Instant earliest = notice == null
                ? countsFrom
                : countsFrom.atZone(zone).plus(notice).toInstant();
        Terms terms = new Terms(contract);
        Instant end = policy.billingMode() == Mode.END_OF_TERM ? terms.firstEndFrom(earliest) : earliest;
        if (requestedEnd != null) {
            end = latest(end, startOfDayAfter(requestedEnd, zone));
        }
        return from(policy, terms, end, notice);
    }

    private static CancellationDates from(CancellationPolicy policy, Terms terms, Instant end, Period notice) {
        Instant access = policy.accessMode() == Mode.END_OF_TERM ? terms.firstEndFrom(end) : end;
        Instant kept = latest(end.plus(policy.retention()), access);
        Money fee = terms.shareOfPrice(policy.feeShare(), access, terms.commitmentEnd());
        Money credit = terms.shareOfPrice(policy.creditShare(), access, terms.paidUntil(access));
        return new CancellationDates(end, access, kept, notice, fee, credit);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant startOfDayAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The contract's calendar: where its terms end and what a stretch of time costs. */
    private record Terms(Subscription contract) {

        Instant firstEndFrom(Instant from) {
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
        Instant paidUntil(Instant left) {
            Instant term = firstEndFrom(left);
            Instant paid = contract.paidThrough();
            return contract.trial() ? left : term.isBefore(paid) ? term : paid;
        }

        Instant commitmentEnd() {
            return contract.commitmentUntil() == null ? null : startOfDayAfter(contract.commitmentUntil(), zone());
        }

        /** A share of what the time between two instants costs, rounded once. */
        Money shareOfPrice(BigDecimal share, Instant from, Instant until) {
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
}
