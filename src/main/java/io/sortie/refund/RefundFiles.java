package io.sortie.refund;

import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.refund.RefundIntake.Checked;

/** The case file of a refund that has just been asked for. */
final class RefundFiles {

    private RefundFiles() {}

    static CaseFile opened(CaseReference reference, Checked checked) {
        RefundRequest request = checked.request();
        Subscription contract = checked.contract();
        return new CaseFile(
                reference,
                CaseKind.REFUND,
                contract.brand(),
                checked.requester().law().regime(),
                CaseState.AWAITING_AGENT,
                null,
                contract.id(),
                contract.accountId(),
                request.orderId() == null || request.orderId().isBlank() ? contract.orderId() : request.orderId(),
                contract.plan(),
                RefundService.channel(request),
                request.isSignedIn(),
                checked.at(),
                null,
                null,
                null,
                null,
                null,
                request.requestedAmount(),
                checked.requester().customer(),
                contract.startedOn(),
                request.why(),
                request.words(),
                null,
                request.wanted());
    }
}
