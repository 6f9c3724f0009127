package io.sortie.cancellation;

import io.sortie.billing.KnownSubscriptions;
import io.sortie.cancellation.CancellationIntake.Checked;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.engine.StartDoor;
import io.sortie.intake.CaseOpening;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that can be done with a cancellation: preview it, open it, undo it, come back. Start reading here. */
@Service
public class CancellationService {

    private final CancellationIntake intake;
    private final CancellationProcess process;
    private final CancellationPreviews previews;
    private final CancellationActions actions;
    private final KnownSubscriptions known;
    private final CaseOpening opening;
    private final Timeline timeline;
    private final Clock clock;

    CancellationService(
            CancellationIntake intake,
            CancellationProcess process,
            CancellationPreviews previews,
            CancellationActions actions,
            KnownSubscriptions known,
            CaseOpening opening,
            Timeline timeline,
            Clock clock) {
        this.intake = intake;
        this.process = process;
        this.previews = previews;
        this.actions = actions;
        this.known = known;
        this.opening = opening;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What would happen; opens nothing. */
    public CancellationPreview preview(CancellationRequest request) {
        return previews.of(intake.check(request));
    }

    /** All that is wrong with a request, for a form that tells it at once. */
    public List<Problem> wrong(CancellationRequest request) {
        return intake.wrong(request);
    }

    /**
     * Opens a case and starts its process in one transaction; billing is asked before it begins.
     *
     * @param idempotencyKey the caller's key: the same key and request give the same case again; null for none
     * @throws Problem that says what is wrong; then nothing was opened
     */
    public CaseFile open(CancellationRequest request, Actor actor, String idempotencyKey) {
        return opening.open(
                CaseKind.CANCELLATION, actor, idempotencyKey, request, () -> intake.check(request), checked -> {
                    CaseReference reference = register(checked, actor);
                    process.cancellationRequested(reference);
                    return reference;
                });
    }

    /**
     * The door of the engine itself (Tasklist, engine-rest): the process instance has started and brings either a case
     * of ours or the variables of a request, which then goes through the same checks.
     */
    @Transactional
    public CaseReference accept(CancellationRequest request, Actor actor, StartDoor.Start start) {
        return opening.accept(actor, start, request, () -> register(intake.check(request, actor), actor));
    }

    private CaseReference register(Checked checked, Actor actor) {
        known.hand(checked.subscription());
        CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
        opening.register(CancellationFiles.opened(reference, checked, clock.instant()), actor, "requested");
        return reference;
    }

    /** Takes the cancellation back; possible until the service has ended. Billing is told afterwards. */
    @Transactional
    public void undo(CaseReference reference, Actor actor, Channel channel) {
        actions.require(reference, Action.UNDO, "undo-not-possible");
        if (!process.undoRequested(reference)) {
            throw actions.refusal(reference, "undo-not-possible");
        }
        timeline.add(reference, actor, channel, CancellationActions.UNDO_ACCEPTED, Map.of());
    }

    /** The customer changed their mind while project data is kept: everything is restored [SEM-07]. */
    @Transactional
    public void comeBack(CaseReference reference, Actor actor, Channel channel) {
        actions.require(reference, Action.COME_BACK, "coming-back-not-possible");
        timeline.add(reference, actor, channel, "came-back", Map.of());
        if (!process.customerCameBack(reference)) {
            throw Problem.state("coming-back-not-possible", Map.of());
        }
    }

    public Set<Action> possible(CaseReference reference) {
        return actions.possible(reference);
    }
}
