package io.sortie.withdrawal;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether all that the customer is to get back has arrived: only then a withdrawal is settled [LAW-12]. */
@Service
class OtherRefunds {

    /** @param paidBack whether nothing is on its way; {@code lookEvery} an ISO duration */
    record Others(boolean paidBack, String lookEvery) {}

    private final Cases cases;
    private final RefundPayments payments;
    private final RefundPolicies policies;
    private final WithdrawalProcess process;

    OtherRefunds(Cases cases, RefundPayments payments, RefundPolicies policies, WithdrawalProcess process) {
        this.cases = cases;
        this.payments = payments;
        this.policies = policies;
        this.process = process;
    }

    /**
     * What cases before this one had on its way when the customer withdrew is paid there, and not settled here before. Nor
     * before our own has arrived, if the bank gave it back while we waited.
     */
    @Transactional
    Others read(CaseReference reference) {
        // Whoever brings the bank's news of our own payments meanwhile comes before us, or finds the case closed.
        payments.hold(reference);
        CaseFile file = cases.get(reference);
        String lookEvery = policies.terms(file.brand(), true).lookEvery();
        boolean paidBack = !process.paysBack(reference) && !payments.elsewhereUnpaid(file.subscriptionId(), reference);
        return new Others(paidBack, lookEvery);
    }
}
