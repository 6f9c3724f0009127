package io.sortie.erasure;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.DataCategory.Holder;
import io.sortie.personaldata.Person;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last step: what Sortie and its engine hold themselves [LAW-21], all of it in one transaction, and the certificate
 * that is left. A case that was opened while the completion mail was on its way is ended first; a refund is waited for.
 */
@Component
class OwnRecords {

    private static final String WAITS = "erasure-waits";

    private final ErasedPeople people;
    private final OpenCases openCases;
    private final OwnErasure own;
    private final KeptItems kept;
    private final ErasureResults results;
    private final Certificate certificate;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    OwnRecords(
            ErasedPeople people,
            OpenCases openCases,
            OwnErasure own,
            KeptItems kept,
            ErasureResults results,
            Certificate certificate,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.people = people;
        this.openCases = openCases;
        this.own = own;
        this.kept = kept;
        this.results = results;
        this.certificate = certificate;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return false if nothing was erased, because a refund is open [SEM-18] */
    @Transactional
    public boolean erase(CaseReference reference) {
        Person person = people.of(reference);
        if (openCases.moneyOpen(person)) {
            tellOnce(reference);
            return false;
        }
        openCases.end(person);
        DataCategory.of(Holder.SORTIE)
                .forEach(category -> results.pending(reference, category).ifPresent(result -> erase(person, result)));
        timeline.add(reference, Actor.SORTIE, null, "erased-records", Map.of());
        certificate.issue(cases.get(reference));
        return true;
    }

    private void tellOnce(CaseReference reference) {
        if (!timeline.tells(reference, WAITS)) {
            timeline.add(reference, Actor.SORTIE, null, WAITS, Map.of());
        }
    }

    private void erase(Person person, Result result) {
        int count = 0;
        if (result.kept()) {
            String accountId = cases.get(person.deletion()).accountId();
            kept.add(KeptItem.of(person.deletion(), accountId, result, clock.instant()));
            own.keep(result.category(), person);
        } else {
            count = own.erase(result.category(), person);
        }
        results.done(person.deletion(), result, count, clock.instant());
    }
}
