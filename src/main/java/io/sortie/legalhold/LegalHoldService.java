package io.sortie.legalhold;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.HeldCategories.Why;
import io.sortie.deletionfile.HoldRecords;
import io.sortie.deletionfile.HoldRecords.Entry;
import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * START READING HERE: legal holds are placed by privacy at any time before the erasure, and on what is kept after it; and
 * they are lifted [SEM-18, LAW-20]. How they are examined: {@link HoldExamination}.
 */
@Service
public class LegalHoldService {

    private final LegalHoldProcess process;
    private final HoldCalendar calendar;
    private final AccountDeletions deletions;
    private final HeldCategories held;
    private final ErasedAccountHolds erased;
    private final HoldRecords records;
    private final ReleasedCases released;
    private final Cases cases;
    private final Timeline timeline;

    LegalHoldService(
            LegalHoldProcess process,
            HoldCalendar calendar,
            AccountDeletions deletions,
            HeldCategories held,
            ErasedAccountHolds erased,
            HoldRecords records,
            ReleasedCases released,
            Cases cases,
            Timeline timeline) {
        this.process = process;
        this.calendar = calendar;
        this.deletions = deletions;
        this.held = held;
        this.erased = erased;
        this.records = records;
        this.released = released;
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * Places a hold: everything is kept from now on. Privacy gets its task at once in the waiting period and where a hold is
     * being examined already, else as soon as the money is settled; a ground and a day that are given stand in its form.
     * Once the account is erased, what is still kept of it is held until the day that is given, beside other holds.
     *
     * @throws Problem with the field, if only one of ground and day is given, or one that is none
     * @throws Problem {@code case-state} while the erasure is under way, if nothing is kept any more, or if the deletion
     *     ended without an erasure
     */
    @Transactional
    public void place(CaseReference reference, HoldRequest wanted, Actor actor) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        if (deletions.find(reference).isEmpty()) {
            throw notPossible();
        }
        if (file.outcome() == CaseOutcome.ERASED) {
            erased.hold(file, wanted, actor);
        } else if (file.isOpen() && file.state() != CaseState.ERASING) {
            HoldTerms asked = wanted.asked(calendar.today(file), calendar.latest(file));
            deletions.hold(reference, true, wanted.reasons());
            deletions.holdEverything(
                    reference, calendar.latest(file), deletions.get(reference).heldGround());
            records.add(reference, actor, wanted.entry(asked));
            timeline.add(reference, actor, null, "hold-placed", Map.of());
            process.holdPlaced(reference);
        } else {
            throw notPossible();
        }
    }

    /**
     * Takes a hold back. One that is to be examined is not examined any more, unless the table finds another reason; what
     * was held in part is not; everything that was held until a day is examined again at once. Once the account is erased,
     * what only this hold has kept is erased by the next sweep.
     *
     * @param hold the number of the one that is lifted, and the others go on; null for all
     * @throws Problem {@code case-state} if nothing is held, or while the erasure is under way
     */
    @Transactional
    public void release(CaseReference reference, Long hold, Actor actor) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        if (deletions.find(reference).isEmpty() || !lifted(file, hold, actor)) {
            throw Problem.state("hold-not-placed", Map.of());
        }
        records.add(reference, actor, new Entry("TAKEN_BACK", List.of(), null, null, null));
        timeline.add(reference, actor, null, "hold-taken-back", Map.of());
        released.told(file);
    }

    private boolean lifted(CaseFile file, Long hold, Actor actor) {
        if (file.outcome() == CaseOutcome.ERASED) {
            return erased.lift(file, hold, actor);
        }
        if (file.state() == CaseState.ERASING) {
            return false;
        }
        boolean partly = held.lift(file.reference(), hold, Why.TAKEN_BACK, actor) > 0;
        return hold == null ? everythingLifted(file, partly) : partly;
    }

    private boolean everythingLifted(CaseFile file, boolean partly) {
        AccountDeletion deletion = deletions.get(file.reference());
        if (!deletion.holdPlaced() && !deletion.everythingHeld() && !partly) {
            return false;
        }
        deletions.hold(file.reference(), false, null);
        if (!deletion.everythingHeld() || !file.isOpen()) {
            deletions.holdEverything(file.reference(), null, null);
        }
        process.holdChanged(file.reference());
        return true;
    }

    private static Problem notPossible() {
        return Problem.state("hold-not-possible", Map.of());
    }
}
