package io.sortie.accountdeletion;

import io.sortie.accountdeletion.AccountDeletionIntake.Checked;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.engine.StartDoor;
import io.sortie.forms.Answers;
import io.sortie.intake.CaseOpening;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that can be done with the deletion of an account: ask for it, confirm it, take it back. Start reading here. */
@Service
public class AccountDeletionService {

    private final AccountDeletionIntake intake;
    private final AccountDeletionProcess process;
    private final CaseOpening opening;
    private final Cases cases;
    private final AccountDeletions deletions;
    private final DeletionTerms terms;
    private final Timeline timeline;
    private final Clock clock;

    AccountDeletionService(
            AccountDeletionIntake intake,
            AccountDeletionProcess process,
            CaseOpening opening,
            Cases cases,
            AccountDeletions deletions,
            DeletionTerms terms,
            Timeline timeline,
            Clock clock) {
        this.intake = intake;
        this.process = process;
        this.opening = opening;
        this.cases = cases;
        this.deletions = deletions;
        this.terms = terms;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All that is wrong with a request, for a form that tells it at once. */
    public List<Problem> wrong(AccountDeletionRequest request) {
        return intake.wrong(request);
    }

    /**
     * Checks a request; opens nothing.
     *
     * @throws Problem that says what is wrong with it
     */
    public void check(AccountDeletionRequest request) {
        intake.check(request);
    }

    /**
     * Opens a case and starts its process in one transaction; the account system is asked before it begins.
     *
     * @param idempotencyKey the caller's key: the same key and request give the same case again; null for none
     * @throws Problem that says what is wrong; then nothing was opened
     */
    public CaseFile open(AccountDeletionRequest request, Actor actor, String idempotencyKey) {
        return opening.open(
                CaseKind.ACCOUNT_DELETION, actor, idempotencyKey, request, () -> intake.check(request), checked -> {
                    CaseReference reference = register(checked, actor);
                    process.deletionRequested(reference);
                    return reference;
                });
    }

    /** The door of the engine itself (Tasklist, engine-rest): the same checks. */
    @Transactional
    public CaseReference accept(AccountDeletionRequest request, Actor actor, StartDoor.Start start) {
        return opening.accept(actor, start, request, () -> register(intake.check(request, actor), actor));
    }

    private CaseReference register(Checked checked, Actor actor) {
        CaseReference reference = CaseReference.next(CaseKind.ACCOUNT_DELETION);
        opening.register(AccountDeletionFiles.opened(reference, checked, clock.instant()), actor, "deletion-requested");
        deletions.open(reference, checked.receivedAt());
        return reference;
    }

    /** Whether the customer can take the request back: from the confirmation until the erasure begins. */
    public boolean revocable(CaseReference reference) {
        return process.revocable(reference);
    }

    /**
     * The customer takes the request back.
     *
     * @throws Problem {@code case-state} before the confirmation, and once the erasure has begun
     */
    @Transactional
    public void revoke(CaseReference reference, Actor actor, Channel channel) {
        cases.get(reference);
        timeline.add(reference, actor, channel, "deletion-taken-back", Map.of());
        if (!process.deletionRevoked(reference)) {
            throw Problem.state("revocation-not-possible", Map.of());
        }
    }

    /** The erasure is late: the reasons are noted that the customer will read [LAW-19]. */
    @Transactional
    void noteDelay(CaseReference reference, Actor person, Map<String, Object> entered) {
        deletions.delayed(reference, new Answers(entered).note("reasons"));
        timeline.add(reference, person, null, "deletion-deadline-missed", Map.of());
    }

    DeletionTerms.Terms terms(CaseReference reference) {
        return terms.of(cases.get(reference).brand());
    }

    /** By when the account has to be gone, and until when the request can be taken back, from now on. */
    @Transactional
    void setDueDate(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Instant now = clock.instant();
        ZoneId zone = file.customer().zone();
        DeletionTerms.Terms agreed = terms.of(file.brand());
        Instant dueAt = agreed.due(deletions.get(reference).receivedAt(), now, zone);
        deletions.confirmed(reference, now, agreed.waitUntil(now, dueAt, zone));
        deletions.due(reference, dueAt, agreed.alertAt(dueAt, zone));
        cases.promise(reference, dueAt);
    }
}
