package io.sortie.renewalnotice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a renewal has to be announced, in days of the customer's zone [LAW-06].
 *
 * @param lastDay the last day on which the renewal can be refused, the whole of it
 * @param opens first day on which the notice may leave; {@code closes} the last one
 */
record RenewalWindow(Instant renewsAt, LocalDate lastDay, LocalDate opens, LocalDate closes) {

    /** @param notice that the contract asks for, or zero */
    static RenewalWindow of(Instant renewsAt, Period notice, RenewalTerms.Terms terms, ZoneId zone) {
        LocalDate last = lastDay(renewsAt, notice, zone);
        return new RenewalWindow(renewsAt, last, last.minus(terms.opens()), last.minus(terms.closes()));
    }

    /**
     * Counted as a cancellation counts its notice, forward from the day on which it is given: taken away from the end,
     * months of different lengths would lose days.
     */
    private static LocalDate lastDay(Instant renewsAt, Period notice, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(renewsAt, zone).minus(notice).plusDays(1);
        while (lastMoment(day, zone).plus(notice).toInstant().isAfter(renewsAt)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static ZonedDateTime lastMoment(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1);
    }

    boolean isOpen(LocalDate today) {
        return !today.isBefore(opens) && !today.isAfter(closes);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(closes);
    }
}
