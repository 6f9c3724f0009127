package io.sortie.web.pages;

import io.sortie.cancellation.Agreement;
import io.sortie.cancellation.CancellationPreview;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import java.time.Instant;
import java.util.Set;

/**
 * The dates of an end as a page shows them. An end that is due "now" while nothing counts yet is "at once": the moment
 * somebody looked at a page is no date to tell.
 *
 * @param shown false where nothing ends, where an undo is under way, or where the dates are not ours to set (app stores)
 */
record Ends(Instant billing, Instant access, Instant dataKept, boolean shown, boolean open, Instant now) {

    private static final Set<CaseState> NOT_COUNTING_YET =
            Set.of(CaseState.AWAITING_CONFIRMATION, CaseState.AWAITING_AGENT);
    private static final Set<CaseState> NOTHING_TO_TELL = Set.of(CaseState.AWAITING_CUSTOMER, CaseState.UNDOING);
    private static final Set<CaseOutcome> ENDED = Set.of(CaseOutcome.ENDED, CaseOutcome.ENDED_AT_STORE);

    static Ends of(CancellationPreview preview, Instant now) {
        return new Ends(preview.billingEnd(), preview.accessEnd(), preview.dataKeptUntil(), true, true, now);
    }

    /** @param agreement what counts until billing has been stopped, or null */
    static Ends of(CaseFile file, Agreement agreement, Instant now) {
        boolean ends = file.kind() == CaseKind.CANCELLATION
                && (file.outcome() == null ? !NOTHING_TO_TELL.contains(file.state()) : ENDED.contains(file.outcome()));
        boolean open = NOT_COUNTING_YET.contains(file.state());
        return file.billingEnd() != null || agreement == null
                ? new Ends(file.billingEnd(), file.accessEnd(), file.dataKeptUntil(), ends, open, now)
                : new Ends(agreement.billingEnd(), agreement.accessEnd(), agreement.dataKeptUntil(), ends, open, now);
    }

    public boolean atOnce(Instant end) {
        return open && end != null && !end.isAfter(now);
    }
}
