package io.sortie.legalhold;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.HeldCategories.Why;
import io.sortie.deletionfile.HoldRecords;
import io.sortie.deletionfile.KeptItemHolds;
import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds on what is still kept of an account that is erased: an item is kept while the law or any hold keeps it [LAW-20,
 * SEM-18]. Nothing is written onto an erased case any more that could tell of the person, the reasons neither.
 */
@Component
class ErasedAccountHolds {

    private final HoldCalendar calendar;
    private final HeldCategories held;
    private final KeptItemHolds kept;
    private final HoldRecords records;
    private final Timeline timeline;

    ErasedAccountHolds(
            HoldCalendar calendar, HeldCategories held, KeptItemHolds kept, HoldRecords records, Timeline timeline) {
        this.calendar = calendar;
        this.held = held;
        this.kept = kept;
        this.records = records;
        this.timeline = timeline;
    }

    /** @throws Problem {@code case-state} if nothing is kept any more */
    void hold(CaseFile file, HoldRequest wanted, Actor actor) {
        HoldTerms terms = wanted.terms(calendar.today(file), calendar.latest(file));
        List<String> categories = kept.kept(file.reference());
        if (categories.isEmpty()) {
            throw Problem.state("hold-not-possible", Map.of());
        }
        categories.forEach(category -> held.hold(file.reference(), category, terms.ground(), terms.until(), actor));
        kept.retell(file.reference(), calendar.now());
        records.add(
                file.reference(),
                actor,
                new HoldRecords.Entry("KEPT_LONGER", categories, terms.ground(), terms.until(), null));
        timeline.add(file.reference(), actor, null, "hold-kept-longer", Map.of());
    }

    /** False if there was nothing to lift. */
    boolean lift(CaseFile file, Long hold, Actor actor) {
        boolean lifted = held.lift(file.reference(), hold, Why.TAKEN_BACK, actor) > 0;
        kept.retell(file.reference(), calendar.now());
        return lifted;
    }
}
