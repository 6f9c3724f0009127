package io.sortie.cancellation;

import io.sortie.billing.KnownSubscriptions;
import io.sortie.cancellation.CancellationIntake.Checked;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.OpenOnce;
import io.sortie.cases.Timeline;
import io.sortie.engine.StartDoor;
import io.sortie.notification.LinkTokens;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.util.EnumSet;
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
    private final KnownSubscriptions known;
    private final OpenOnce openOnce;
    private final Cases cases;
    private final Timeline timeline;
    private final LinkTokens tokens;
    private final Clock clock;

    CancellationService(
            CancellationIntake intake,
            CancellationProcess process,
            CancellationPreviews previews,
            KnownSubscriptions known,
            OpenOnce openOnce,
            Cases cases,
            Timeline timeline,
            LinkTokens tokens,
            Clock clock) {
        this.intake = intake;
        this.process = process;
        this.previews = previews;
        this.known = known;
        this.openOnce = openOnce;
        this.cases = cases;
        this.timeline = timeline;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What would happen; opens nothing. */
    public CancellationPreview preview(CancellationRequest request) {
        return previews.of(intake.check(request));
    }

    /**
     * Opens a case and starts its process in one transaction; billing is asked before it begins.
     *
     * @param idempotencyKey the caller's key: the same key and request give the same case again; null for none
     * @throws Problem that says what is wrong; then nothing was opened
     */
    public CaseFile open(CancellationRequest request, Actor actor, String idempotencyKey) {
        String scope = "cancellation:" + actor.role() + ":" + actor.name();
        return openOnce.open(scope, idempotencyKey, request, () -> intake.check(request), checked -> {
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
        CaseReference reference = openOnce.openWithin(
                "engine:" + actor.shown(), start.callersKey(), request, () -> register(intake.check(request), actor));
        cases.claim(reference, start.processInstanceId());
        return reference;
    }

    private CaseReference register(Checked checked, Actor actor) {
        known.hand(checked.subscription());
        CaseReference reference = CaseReference.next(CaseKind.CANCELLATION);
        CaseFile file = CancellationFiles.opened(reference, checked, clock.instant());
        cases.open(file, actor, tokens.hash(tokens.trackToken(reference)));
        boolean byAgent = "agent".equals(actor.role());
        timeline.add(
                reference,
                byAgent ? actor : Actor.CUSTOMER,
                file.channel(),
                byAgent ? "requested-by-agent" : "requested",
                Map.of(
                        "plan",
                        file.plan(),
                        "agent",
                        actor.shown(),
                        "channel",
                        file.channel().name()));
        return reference;
    }

    /** Takes the cancellation back; possible until the service has ended. */
    @Transactional
    public void undo(CaseReference reference, Actor actor, Channel channel) {
        require(reference, Action.UNDO, "undo-not-possible");
        timeline.add(reference, actor, channel, "undone", Map.of());
        if (!process.undoRequested(reference)) {
            throw Problem.state("undo-not-possible", Map.of());
        }
    }

    /** The customer changed their mind while project data is kept: everything is restored [SEM-07]. */
    @Transactional
    public void comeBack(CaseReference reference, Actor actor, Channel channel) {
        require(reference, Action.COME_BACK, "coming-back-not-possible");
        timeline.add(reference, actor, channel, "came-back", Map.of());
        if (!process.customerCameBack(reference)) {
            throw Problem.state("coming-back-not-possible", Map.of());
        }
    }

    private void require(CaseReference reference, Action action, String otherwise) {
        if (!possible(reference).contains(action)) {
            throw Problem.state(timeline.tells(reference, "undone") ? "already-undone" : otherwise, Map.of());
        }
    }

    public Set<Action> possible(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (!file.isOpen() || timeline.tells(reference, "undone")) {
            return actions;
        }
        if (file.accessEnd() == null || clock.instant().isBefore(file.accessEnd())) {
            actions.add(Action.UNDO);
        }
        switch (file.state()) {
            case IN_RETENTION -> actions.add(Action.COME_BACK);
            case AWAITING_CONFIRMATION -> actions.add(Action.RESEND_LINK);
            case AWAITING_CUSTOMER -> actions.add(Action.REPORT_STORE);
            default -> {}
        }
        return actions;
    }
}
