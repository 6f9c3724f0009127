package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.RefundForm;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a refund takes too long: what the bank says when staff ask it [SMA-17, SMA-18]. */
@Service
class BankEnquiry {

    enum Said {
        ON_ITS_WAY,
        ARRIVED,
        /** It came back, or was never sent. */
        CAME_BACK
    }

    private final RefundForm form;
    private final RefundPayments payments;
    private final RefundSettlementService settlement;
    private final PaymentReturns returns;
    private final SettlementLetters letters;
    private final Timeline timeline;

    BankEnquiry(
            RefundForm form,
            RefundPayments payments,
            RefundSettlementService settlement,
            PaymentReturns returns,
            SettlementLetters letters,
            Timeline timeline) {
        this.form = form;
        this.payments = payments;
        this.settlement = settlement;
        this.returns = returns;
        this.letters = letters;
        this.timeline = timeline;
    }

    @Transactional
    Map<String, Object> present(CaseReference reference) {
        letters.announceDelay(reference);
        Map<String, Object> shown = form.of(reference);
        shown.put("bankAnswer", Said.ON_ITS_WAY.name());
        shown.put("followUpNote", "");
        return shown;
    }

    /**
     * A person's word counts for payments of which billing knows nothing, or cannot be asked about; of all others billing
     * itself says what became of them.
     *
     * @throws Problem 409 if it is another answer than "on its way", and billing knows all payments
     */
    @Transactional
    void record(CaseReference reference, Actor person, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        Said said = answers.choice("bankAnswer", Said.class);
        String note = answers.note("followUpNote");
        timeline.add(reference, person, null, "refund-followed-up", Map.of("note", note));
        if (said != Said.ON_ITS_WAY) {
            List<RefundPayment> unknown = settlement.unknownToBilling(payments.of(reference));
            if (unknown.isEmpty()) {
                throw Problem.state("refund-known-to-billing", Map.of());
            }
            unknown.forEach(payment -> returns.heard(answer(payment, said)));
        }
    }

    private static BillingOperation answer(RefundPayment payment, Said said) {
        boolean arrived = said == Said.ARRIVED;
        return new BillingOperation(
                payment.refundId(),
                payment.effectKey(),
                null,
                null,
                null,
                null,
                null,
                arrived ? BillingOperation.SETTLED : BillingOperation.FAILED,
                arrived ? null : "told-by-bank",
                null);
    }
}
