package io.sortie.cancellation;

import io.sortie.billing.ContractTime;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cancellation.CancellationPolicy.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

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
        ContractTime terms = new ContractTime(contract);
        Instant end = policy.billingMode() == Mode.END_OF_TERM ? terms.firstEndFrom(earliest) : earliest;
        if (requestedEnd != null) {
            end = latest(end, startOfDayAfter(requestedEnd, zone));
        }
        return from(policy, terms, end, notice);
    }

    private static CancellationDates from(CancellationPolicy policy, ContractTime terms, Instant end, Period notice) {
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
}
