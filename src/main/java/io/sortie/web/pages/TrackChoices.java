package io.sortie.web.pages;

import io.sortie.cancellation.Action;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Undelivered;
import io.sortie.troubleshooting.TroubleshootingService;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What is possible with a case as it stands; each kind of case has its own. */
@Component
class TrackChoices {

    private final CancellationService cancellations;
    private final TroubleshootingService troubleshooting;
    private final Undelivered undelivered;

    TrackChoices(CancellationService cancellations, TroubleshootingService troubleshooting, Undelivered undelivered) {
        this.cancellations = cancellations;
        this.troubleshooting = troubleshooting;
        this.undelivered = undelivered;
    }

    Set<TrackAction> of(CaseFile file) {
        return file.kind() == CaseKind.REFUND ? ofRefund(file) : ofCancellation(file);
    }

    /** The customer's word counts while technical support helps, and afterwards no more [SMA-06]. */
    private Set<TrackAction> ofRefund(CaseFile file) {
        return file.isOpen() && troubleshooting.helps(file.reference())
                ? new TreeSet<>(Set.of(TrackAction.WORKS_AGAIN, TrackAction.STILL_BROKEN))
                : Set.of();
    }

    /** A link that cannot be delivered is not sent again from here: somebody looks after it. */
    private Set<TrackAction> ofCancellation(CaseFile file) {
        Set<TrackAction> actions = new TreeSet<>();
        for (Action possible : cancellations.possible(file.reference())) {
            actions.add(TrackAction.valueOf(possible.name()));
        }
        if (!undelivered.kinds(file.reference()).isEmpty()) {
            actions.remove(TrackAction.RESEND_LINK);
        }
        return actions;
    }
}
