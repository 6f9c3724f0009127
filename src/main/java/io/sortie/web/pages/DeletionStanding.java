package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.HeldCategories.Held;
import java.util.List;

/**
 * Where the deletion of an account stands, as its pages show it.
 *
 * @param dates null until the request is confirmed, and once the case is closed
 * @param held what privacy keeps longer, for staff only
 * @param running subscriptions that still have to end, for staff only
 */
record DeletionStanding(
        CaseFile file, AccountDeletion deletion, DeletionDates dates, List<Held> held, List<String> running) {

    /** Names the sentence that says where it stands; in the moment after the confirmation no step has begun yet. */
    public String at() {
        if (file.outcome() != null) {
            return "outcome." + file.outcome();
        }
        boolean begins = file.state() == CaseState.AWAITING_CONFIRMATION && confirmed();
        return "state." + file.state() + (begins ? ".confirmed" : "");
    }

    public boolean confirmed() {
        return deletion.confirmedAt() != null;
    }

    /**
     * Whether the customer can take a copy of their data along: once the request is confirmed, as before that anybody could
     * have asked in their name, and until it is erased. A step that is stuck could be that of the confirmation.
     */
    public boolean offersData() {
        return file.isOpen()
                && file.state() != CaseState.AWAITING_CONFIRMATION
                && file.state() != CaseState.NEEDS_OPERATOR;
    }

    /** Whether something stands before the erasure that somebody has to settle. */
    public boolean waits() {
        return file.isOpen() && !deletion.waitsFor().isEmpty();
    }

    /** Never shown without the right to complain and the judicial remedy [LAW-19]. */
    public boolean refused() {
        return file.outcome() == CaseOutcome.REFUSED;
    }

    public boolean erased() {
        return file.outcome() == CaseOutcome.ERASED;
    }
}
