package io.sortie.erasure;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.notification.MailDelivery;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * START READING HERE: everything that is done to erase a person, but for our own records ({@link OwnRecords}). Each
 * category is erased once, and its result is committed at once: what fails later takes nothing of it back.
 */
@Service
class ErasureService implements MailDelivery {

    private final ErasureScope scope;
    private final DeletionTerms terms;
    private final ErasureResults results;
    private final ErasedPeople people;
    private final OpenCases openCases;
    private final Contracts contracts;
    private final OtherSystems systems;
    private final KeptItems kept;
    private final CompletionMail mail;
    private final ErasureProcess process;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    ErasureService(
            ErasureScope scope,
            DeletionTerms terms,
            ErasureResults results,
            ErasedPeople people,
            OpenCases openCases,
            Contracts contracts,
            OtherSystems systems,
            KeptItems kept,
            CompletionMail mail,
            ErasureProcess process,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.scope = scope;
        this.terms = terms;
        this.results = results;
        this.people = people;
        this.openCases = openCases;
        this.contracts = contracts;
        this.systems = systems;
        this.kept = kept;
        this.mail = mail;
        this.process = process;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Decides what becomes of each category, and finds out who the person is, while all systems still know.
     *
     * @return how long is waited between two looks at what comes up meanwhile, as ISO 8601 duration
     */
    @Transactional
    public String determineScope(CaseReference reference) {
        CaseFile file = cases.get(reference);
        results.plan(reference, scope.of(file));
        people.meet(file);
        return terms.of(file.brand()).lookEvery();
    }

    /**
     * Ends what still runs for the person, unless something has come up since the last look: a refund that was asked for,
     * or a subscription that runs again.
     *
     * @return true if so: then nothing is ended, and what was decided is decided anew when the erasure begins again
     */
    boolean endOpenCases(CaseReference reference) {
        Person person = people.of(reference);
        boolean putOff = openCases.moneyOpen(person) || contracts.charge(cases.get(reference));
        if (putOff) {
            results.forget(reference);
        } else {
            openCases.end(person);
        }
        return putOff;
    }

    @Transactional
    public void eraseAccountData(CaseReference reference) {
        contracts.requireEnded(cases.get(reference));
        erase(reference, "erased-accounts", List.of(DataCategory.PROJECTS, DataCategory.PROFILE));
    }

    @Transactional
    public void eraseMailingData(CaseReference reference) {
        erase(reference, "erased-mailing", List.of(DataCategory.MAILING));
    }

    @Transactional
    public void eraseBillingData(CaseReference reference) {
        erase(reference, "erased-billing", DataCategory.of(DataCategory.Holder.BILLING));
    }

    @Transactional
    public void sendCompletionMail(CaseReference reference) {
        mail.send(cases.get(reference));
    }

    /** The address may go now. */
    @Override
    @Transactional
    public void handedOver(CaseReference reference, String kind) {
        if (!process.completionMailHandedOver(reference) && cases.get(reference).isOpen()) {
            throw new IllegalStateException("the erasure of " + reference + " does not wait for its mail yet");
        }
    }

    private void erase(CaseReference reference, String told, List<DataCategory> categories) {
        String accountId = cases.get(reference).accountId();
        categories.forEach(category ->
                results.pending(reference, category).ifPresent(result -> erase(reference, result, accountId)));
        int count = results.all(reference).stream()
                .filter(result -> categories.contains(result.category()) && result.done())
                .mapToInt(Result::count)
                .sum();
        timeline.add(reference, Actor.SORTIE, null, told, Map.of("count", String.valueOf(count)));
    }

    private void erase(CaseReference reference, Result result, String accountId) {
        if (result.kept()) {
            kept.add(KeptItem.of(reference, accountId, result, clock.instant()));
            results.done(reference, result, 0, clock.instant());
        } else {
            OtherSystems.Erased erased = systems.erase(reference, result.category(), accountId);
            results.doneApart(reference, result, erased.count(), erased.at());
        }
    }
}
