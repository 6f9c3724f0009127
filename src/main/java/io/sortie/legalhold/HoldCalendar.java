package io.sortie.legalhold;

import io.sortie.cases.CaseFile;
import io.sortie.deletionfile.DeletionTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days of a hold, in the customer's zone. */
@Component
class HoldCalendar {

    private final DeletionTerms terms;
    private final Clock clock;

    HoldCalendar(DeletionTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(CaseFile file) {
        return LocalDate.ofInstant(clock.instant(), file.customer().zone());
    }

    /** The last day of the longest hold that policy allows from today. */
    LocalDate latest(CaseFile file) {
        return today(file).plus(terms.of(file.brand()).holdAtMost());
    }

    /** When the day is over. */
    Instant end(LocalDate lastDay, CaseFile file) {
        return lastDay.plusDays(1).atStartOfDay(file.customer().zone()).toInstant();
    }
}
