package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import java.time.Instant;

/**
 * The dates and money that a document speaks of.
 *
 * @param fee early-termination fee, {@code credit} what is paid back; null or zero for none
 */
record ProvenEnds(Instant billingEnd, Instant accessEnd, Instant dataKeptUntil, Money fee, Money credit) {

    /** As agreed, before billing has booked anything. */
    static ProvenEnds agreed(AgreedTerms.Terms terms) {
        CancellationDates dates = terms.dates();
        return new ProvenEnds(
                dates.billingEnd(), dates.accessEnd(), dates.dataKeptUntil(), dates.fee(), dates.credit());
    }

    /** As billing really booked it. */
    static ProvenEnds booked(CaseFile file, Money credited) {
        return new ProvenEnds(file.billingEnd(), file.accessEnd(), file.dataKeptUntil(), file.amount(), credited);
    }
}
