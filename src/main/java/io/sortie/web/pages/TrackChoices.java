package io.sortie.web.pages;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.cancellation.Action;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseState;
import io.sortie.cases.Undelivered;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.troubleshooting.TroubleshootingService;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What is possible with a case as it stands; each kind of case has its own. */
@Component
class TrackChoices {

    private final CancellationService cancellations;
    private final TroubleshootingService troubleshooting;
    private final OutageChoiceService outages;
    private final AccountDeletionService deletions;
    private final Undelivered undelivered;

    TrackChoices(
            CancellationService cancellations,
            TroubleshootingService troubleshooting,
            OutageChoiceService outages,
            AccountDeletionService deletions,
            Undelivered undelivered) {
        this.cancellations = cancellations;
        this.troubleshooting = troubleshooting;
        this.outages = outages;
        this.deletions = deletions;
        this.undelivered = undelivered;
    }

    Set<TrackAction> of(CaseFile file) {
        return switch (file.kind()) {
            case CANCELLATION -> ofCancellation(file);
            case REFUND -> ofRefund(file);
            case ACCOUNT_DELETION -> ofDeletion(file);
                // a statement counts as it was made
            case WITHDRAWAL -> Set.of();
        };
    }

    /** Taken back until the erasure begins; before the confirmation there is nothing to take back yet [SEM-16, SEM-17]. */
    private Set<TrackAction> ofDeletion(CaseFile file) {
        if (!file.isOpen()) {
            return Set.of();
        }
        if (deletions.revocable(file.reference())) {
            return Set.of(TrackAction.REVOKE);
        }
        boolean waits = file.state() == CaseState.AWAITING_CONFIRMATION
                && undelivered.kinds(file.reference()).isEmpty();
        return waits ? Set.of(TrackAction.RESEND_LINK) : Set.of();
    }

    /** The customer's word counts while technical support helps, and while they may choose [SMA-06, SMA-15]. */
    private Set<TrackAction> ofRefund(CaseFile file) {
        if (file.state() == CaseState.AWAITING_CUSTOMER && outages.waits(file.reference())) {
            return new TreeSet<>(Set.of(TrackAction.TAKE_EXTENSION, TrackAction.TAKE_REFUND));
        }
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
