package io.sortie.cancellation;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the customer can do with a cancellation as it stands, and why something is not possible any more. */
@Component
class CancellationActions {

    /** The entry that an accepted undo leaves at once; billing is told afterwards. */
    static final String UNDO_ACCEPTED = "undo-accepted";

    /** The entry of an accepted cause. */
    static final String CAUSE_ACCEPTED = "cause-accepted";

    /** The entry of an end that billing has booked. */
    static final String STOPPED = "billing-stopped";

    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    CancellationActions(Cases cases, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** None of another kind of case, and none once an undo has been accepted, also while billing is still being told. */
    Set<Action> possible(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (file.kind() != CaseKind.CANCELLATION || !file.isOpen() || timeline.tells(reference, UNDO_ACCEPTED)) {
            return actions;
        }
        if (isRunning(file) && !isMovingItsEnd(reference)) {
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

    private boolean isRunning(CaseFile file) {
        return file.accessEnd() == null || clock.instant().isBefore(file.accessEnd());
    }

    /** After an accepted cause the order that moves the end is on its way to billing: no undo overtakes it. */
    private boolean isMovingItsEnd(CaseReference reference) {
        return timeline.of(reference).stream()
                .map(Timeline.Entry::key)
                .filter(key -> key.equals(CAUSE_ACCEPTED) || key.equals(STOPPED))
                .reduce((earlier, later) -> later)
                .filter(CAUSE_ACCEPTED::equals)
                .isPresent();
    }

    /** @throws Problem {@code case-state} that says why this is not possible, in its own words or in the case's */
    void require(CaseReference reference, Action action, String otherwise) {
        if (!possible(reference).contains(action)) {
            throw refusal(reference, otherwise);
        }
    }

    Problem refusal(CaseReference reference, String otherwise) {
        if (cases.get(reference).outcome() == CaseOutcome.UNDONE) {
            return Problem.state("already-undone", Map.of());
        }
        boolean underWay = timeline.tells(reference, UNDO_ACCEPTED);
        return Problem.state(underWay ? "undo-under-way" : otherwise, Map.of());
    }
}
