package io.sortie.withdrawal;

import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.intake.StatedContracts.Stated;
import io.sortie.withdrawal.WithdrawalIntake.Checked;

/** The case file of a statement; what nobody knows yet of its contract is filled in when it is found. */
final class WithdrawalFiles {

    private WithdrawalFiles() {}

    static CaseFile opened(CaseReference reference, Checked checked) {
        Channel channel = checked.request().channel();
        Subscription contract = checked.stated().contract();
        return new CaseFile(
                reference,
                CaseKind.WITHDRAWAL,
                checked.request().brand(),
                checked.stated().law().regime(),
                checked.judgement().valid() ? CaseState.AWAITING_SETTLEMENT : CaseState.AWAITING_AGENT,
                null,
                contract == null ? null : contract.id(),
                contract == null ? null : contract.accountId(),
                contract == null ? null : contract.orderId(),
                contract == null ? null : contract.plan(),
                channel == null ? Channel.API : channel,
                checked.request().isSignedIn(),
                checked.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                checked.stated().customer(),
                contract == null ? null : contract.startedOn(),
                null,
                null,
                null,
                null);
    }

    /** The same case, now that its contract is known. */
    static CaseFile identified(CaseFile file, Stated stated) {
        Subscription contract = stated.contract();
        return new CaseFile(
                file.reference(),
                file.kind(),
                file.brand(),
                stated.law().regime(),
                file.state(),
                file.outcome(),
                contract.id(),
                contract.accountId(),
                contract.orderId(),
                contract.plan(),
                file.channel(),
                file.signedIn(),
                file.openedAt(),
                file.dueAt(),
                file.closedAt(),
                file.accessEnd(),
                file.billingEnd(),
                file.dataKeptUntil(),
                file.amount(),
                stated.customer(),
                contract.startedOn(),
                file.reason(),
                file.comment(),
                file.requestedEndDate(),
                file.expectedResolution());
    }
}
