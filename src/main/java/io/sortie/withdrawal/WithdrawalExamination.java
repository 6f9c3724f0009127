package io.sortie.withdrawal;

import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseIdentities;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.intake.CustomerInput;
import io.sortie.intake.StatedContracts;
import io.sortie.intake.StatedContracts.Answer;
import io.sortie.intake.StatedContracts.Stated;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the contract against the moment of the statement, as soon as billing answers [LAW-08, LAW-11]. */
@Service
class WithdrawalExamination {

    private final StatedContracts contracts;
    private final WithdrawalRight right;
    private final Withdrawals withdrawals;
    private final Cases cases;
    private final CaseIdentities identities;
    private final Timeline timeline;

    WithdrawalExamination(
            StatedContracts contracts,
            WithdrawalRight right,
            Withdrawals withdrawals,
            Cases cases,
            CaseIdentities identities,
            Timeline timeline) {
        this.contracts = contracts;
        this.right = right;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.identities = identities;
        this.timeline = timeline;
    }

    /**
     * True if the right is clear.
     *
     * @throws BillingUnavailable if billing does not answer: the engine tries again
     */
    @Transactional
    boolean examine(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Withdrawal withdrawal = withdrawals.get(reference);
        Stated stated = stated(file, withdrawal);
        if (stated.answer() == Answer.SILENT) {
            throw new BillingUnavailable("billing does not answer about " + reference, null);
        }
        Judgement byTables = right.judge(stated, file.openedAt());
        Judgement judgement =
                stated.contract() == null ? byTables : ofContract(file, stated, byTables, withdrawal.accepted());
        withdrawals.judged(reference, judgement);
        if (judgement.valid()) {
            String reason = "{" + Judgement.reasonKey(judgement.reason()) + "}";
            timeline.add(reference, Actor.SORTIE, null, "withdrawal-right", Map.of("reason", reason));
        }
        return judgement.valid();
    }

    /** What an agent has found out stands above what the customer wrote. */
    private Stated stated(CaseFile file, Withdrawal withdrawal) {
        CustomerInput said = new CustomerInput(
                file.customer().name(),
                file.customer().email(),
                file.customer().locale().toLanguageTag(),
                file.customer().country(),
                file.customer().type());
        Optional<Stated> found =
                withdrawal.found() == null ? Optional.empty() : contracts.named(file.brand(), withdrawal.found(), said);
        return found.orElseGet(() -> contracts.find(file.brand(), withdrawal.contract(), said));
    }

    private Judgement ofContract(CaseFile file, Stated stated, Judgement byTables, boolean accepted) {
        String subscription = stated.contract().id();
        boolean known = subscription.equals(file.subscriptionId());
        if (!known && cases.openOn(CaseKind.WITHDRAWAL, subscription).isPresent()) {
            return byTables.duplicate();
        }
        if (!known) {
            identities.identify(WithdrawalFiles.identified(file, stated));
        }
        return accepted ? byTables.accepted(stated.contract().consents().serviceRequestedOn() != null) : byTables;
    }
}
