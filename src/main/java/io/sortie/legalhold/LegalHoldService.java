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
import io.sortie.deletionfile.HoldRecords;
import io.sortie.deletionfile.HoldRecords.Entry;
import io.sortie.deletionfile.KeptItemHolds;
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
    private final KeptItemHolds kept;
    private final HoldRecords records;
    private final ReleasedCases released;
    private final Cases cases;
    private final Timeline timeline;

    LegalHoldService(
            LegalHoldProcess process,
            HoldCalendar calendar,
            AccountDeletions deletions,
            HeldCategories held,
            KeptItemHolds kept,
            HoldRecords records,
            ReleasedCases released,
            Cases cases,
            Timeline timeline) {
        this.process = process;
        this.calendar = calendar;
        this.deletions = deletions;
        this.held = held;
        this.kept = kept;
        this.records = records;
        this.released = released;
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * Places a hold: everything is kept from now on. Privacy gets its task at once in the waiting period and where a hold is
     * being examined already, else as soon as the money is settled. Once the account is erased, what is still kept of it
     * is held until the day that is given.
     *
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
            keepLonger(file, wanted, actor);
        } else if (file.isOpen() && file.state() != CaseState.ERASING) {
            deletions.hold(reference, true, wanted.reasons());
            deletions.holdEverything(
                    reference, calendar.latest(file), deletions.get(reference).heldGround());
            records.add(reference, actor, new Entry("PLACED", List.of(), null, null, wanted.reasons()));
            timeline.add(reference, actor, null, "hold-placed", Map.of());
            process.holdPlaced(reference);
        } else {
            throw notPossible();
        }
    }

    /** Its words are not recorded: nothing is written onto an erased case any more that could tell of the person. */
    private void keepLonger(CaseFile file, HoldRequest wanted, Actor actor) {
        HoldTerms terms = wanted.terms(calendar.today(file), calendar.latest(file));
        if (kept.hold(file.reference(), calendar.end(terms.until(), file), terms.ground()) == 0) {
            throw notPossible();
        }
        records.add(file.reference(), actor, new Entry("KEPT_LONGER", List.of(), terms.ground(), terms.until(), null));
    }

    /**
     * Takes a hold back. One that is to be examined is not examined any more, unless the table finds another reason; what
     * was held in part is not; everything that was held until a day is examined again at once. Once the account is erased,
     * what only a hold has kept is erased by the next sweep.
     *
     * @throws Problem {@code case-state} if nothing is held, or while the erasure is under way
     */
    @Transactional
    public void release(CaseReference reference, Actor actor) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        if (deletions.find(reference).isEmpty() || !lifted(file)) {
            throw Problem.state("hold-not-placed", Map.of());
        }
        records.add(reference, actor, new Entry("TAKEN_BACK", List.of(), null, null, null));
        if (file.outcome() != CaseOutcome.ERASED) {
            timeline.add(reference, actor, null, "hold-taken-back", Map.of());
        }
        released.told(file);
    }

    private boolean lifted(CaseFile file) {
        if (file.outcome() == CaseOutcome.ERASED) {
            heldNoLonger(file.reference());
            return kept.lift(file.reference(), calendar.now()) > 0;
        }
        AccountDeletion deletion = deletions.get(file.reference());
        boolean partly = !held.of(file.reference()).isEmpty();
        if (file.state() == CaseState.ERASING || !deletion.holdPlaced() && !deletion.everythingHeld() && !partly) {
            return false;
        }
        heldNoLonger(file.reference());
        deletions.hold(file.reference(), false, null);
        if (!deletion.everythingHeld() || !file.isOpen()) {
            deletions.holdEverything(file.reference(), null, null);
        }
        process.holdChanged(file.reference());
        return true;
    }

    private void heldNoLonger(CaseReference reference) {
        held.of(reference).forEach(one -> held.release(reference, one.category().name()));
    }

    private static Problem notPossible() {
        return Problem.state("hold-not-possible", Map.of());
    }
}
