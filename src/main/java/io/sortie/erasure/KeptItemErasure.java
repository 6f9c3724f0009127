package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.deletionfile.Holds;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.DataCategory.Holder;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one kept item, and tells of it where the deletion's results stand. */
@Component
class KeptItemErasure {

    private final OtherSystems systems;
    private final OwnErasure own;
    private final ErasedPeople people;
    private final KeptItems kept;
    private final ErasureResults results;
    private final Certificate certificate;
    private final Holds holds;
    private final Cases cases;
    private final Clock clock;

    KeptItemErasure(
            OtherSystems systems,
            OwnErasure own,
            ErasedPeople people,
            KeptItems kept,
            ErasureResults results,
            Certificate certificate,
            Holds holds,
            Cases cases,
            Clock clock) {
        this.systems = systems;
        this.own = own;
        this.people = people;
        this.kept = kept;
        this.results = results;
        this.certificate = certificate;
        this.holds = holds;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Another system is asked before the item is marked: killed in between, it is looked up the next time.
     *
     * @return false if another node is at it, or a hold was placed on it
     * @throws io.sortie.effects.OutcomeUnknown if only a person can find out what became of an earlier order
     */
    @Transactional
    public boolean erase(KeptItem item) {
        if (!kept.taken(item, clock.instant()) || held(item)) {
            return false;
        }
        DataCategory category = item.category();
        boolean ours = category.holder() == Holder.SORTIE;
        int count = ours
                ? 0
                : systems.erase(item.reference(), category, item.accountId()).count();
        if (kept.erased(item, clock.instant())) {
            int records = ours ? own.erase(category, people.known(item.reference(), Set.of())) : count;
            told(item.reference(), category, records);
        }
        return true;
    }

    /** Asked once the item is ours alone, so that it sees what was placed before; of the account, whatever its case. */
    private boolean held(KeptItem item) {
        return holds.until(cases.get(item.reference()), item.category()).isPresent();
    }

    private void told(CaseReference reference, DataCategory category, int count) {
        results.all(reference).stream()
                .filter(result -> result.category() == category && result.kept())
                .forEach(result -> results.erasedLater(reference, result, count, clock.instant()));
        certificate.add(reference, category);
    }
}
