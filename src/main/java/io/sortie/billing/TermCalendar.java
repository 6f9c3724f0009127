package io.sortie.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where the terms of a contract begin and end: at midnight where the contract is kept, wherever the customer is. */
public record TermCalendar(Subscription contract) {

    /**
     * The end of the first term that is not over before {@code from}. Terms are counted from the start, without drift;
     * also back in time: a renewal that came after {@code from} does not make the end any later [SPL-05].
     */
    public Instant firstEndFrom(Instant from) {
        LocalDate paidThrough = LocalDate.ofInstant(contract.paidThrough(), contract.zone());
        LocalDate anchor = startsAt(paidThrough) ? contract.startedOn() : paidThrough;
        int count = anchor.equals(paidThrough) ? 0 : 1;
        while (termEnd(anchor, count).isBefore(from)) {
            count++;
        }
        while (!contract.trial() && count <= 0 && !termEnd(anchor, count - 1).isBefore(from)) {
            count--;
        }
        return termEnd(anchor, count);
    }

    /** The end of the first term that is over after {@code end}. */
    public Instant firstEndAfter(Instant end) {
        return firstEndFrom(end.plusMillis(1));
    }

    /** The beginning of the running term where an earlier one was renewed into it; empty in the first term. */
    public Optional<Instant> lastRenewal() {
        LocalDate paidThrough = LocalDate.ofInstant(contract.paidThrough(), contract.zone());
        // Months differ in length: a few days more, and then forward to the boundary before the end.
        Instant boundary = firstEndFrom(paidThrough
                .minus(contract.period())
                .minusDays(4)
                .atStartOfDay(contract.zone())
                .toInstant());
        while (firstEndAfter(boundary).isBefore(contract.paidThrough())) {
            boundary = firstEndAfter(boundary);
        }
        return Optional.of(boundary)
                .filter(renewed -> renewed.isBefore(contract.paidThrough()))
                .filter(renewed -> LocalDate.ofInstant(renewed, contract.zone()).isAfter(contract.startedOn()));
    }

    /** False for what began as a trial: its terms are counted from the trial's end. */
    private boolean startsAt(LocalDate paidThrough) {
        LocalDate boundary = contract.startedOn();
        for (int count = 1; boundary.isBefore(paidThrough); count++) {
            boundary = contract.startedOn().plus(contract.period().multipliedBy(count));
        }
        return !contract.trial() && boundary.equals(paidThrough);
    }

    private Instant termEnd(LocalDate anchor, int count) {
        return anchor.plus(contract.period().multipliedBy(count))
                .atStartOfDay(contract.zone())
                .toInstant();
    }
}
