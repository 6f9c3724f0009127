package io.sortie.cancellation;

import io.sortie.billing.Subscription;
import io.sortie.cancellation.CancellationIntake.Checked;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import java.time.Instant;

/** The case file of a request that was accepted. */
final class CancellationFiles {

    private CancellationFiles() {}

    static CaseFile opened(CaseReference reference, Checked checked, Instant now) {
        CancellationRequest request = checked.request();
        Subscription subscription = checked.subscription();
        return new CaseFile(
                reference,
                CaseKind.CANCELLATION,
                subscription.brand(),
                checked.law().regime(),
                CaseState.SCHEDULED,
                null,
                subscription.id(),
                subscription.accountId(),
                subscription.orderId(),
                subscription.plan(),
                request.channel() == null ? Channel.API : request.channel(),
                request.isSignedIn(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                checked.customer(),
                subscription.startedOn(),
                request.reason(),
                request.comment(),
                request.requestedEndDate(),
                request.expectedResolution());
    }
}
