package io.sortie.withdrawal;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.notification.receipt.Receipts;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer who withdraws is told; of the money afterwards the refund tells [LAW-11, LAW-12]. */
@Service
class WithdrawalLetters {

    private final Cases cases;
    private final Withdrawals withdrawals;
    private final WithdrawalReceipt receipt;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Wording wording;
    private final String baseUrl;

    WithdrawalLetters(
            Cases cases,
            Withdrawals withdrawals,
            WithdrawalReceipt receipt,
            Receipts receipts,
            Outbox outbox,
            Timeline timeline,
            Wording wording,
            @Value("${sortie.base-url}") String baseUrl) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.receipt = receipt;
        this.receipts = receipts;
        this.outbox = outbox;
        this.timeline = timeline;
        this.wording = wording;
        this.baseUrl = baseUrl;
    }

    /** At once, whatever becomes of it. */
    @Transactional
    void sendReceipt(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Withdrawal withdrawal = withdrawals.get(reference);
        String document = receipts.create(file, receipt.content(file, withdrawal));
        Map<String, String> values = Map.of("receivedAt", receipt.receivedAt(file), "contract", withdrawal.contract());
        outbox.put(new Mail(reference, "withdrawal-received", values, null, document));
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "withdrawal-receipt", Map.of());
    }

    /** Told once: when it comes back to the same person, the customer need not know. */
    @Transactional
    void announceExamination(CaseReference reference, Instant dueAt) {
        boolean told = timeline.tells(reference, "withdrawal-with-agent");
        timeline.add(reference, Actor.SORTIE, null, "withdrawal-with-agent", Map.of("dueAt", dueAt.toString()));
        if (!told) {
            String by = moment(cases.get(reference), dueAt);
            outbox.put(new Mail(reference, "withdrawal-examined", Map.of("examinedBy", by)));
        }
    }

    /** The contract is left and this comes back, by the law's day. */
    @Transactional
    void announceRefund(CaseFile file, Money refund, Instant promised) {
        CaseReference reference = file.reference();
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "withdrawal-refund", Map.of("amount", refund.text()));
        String amount = wording.money(refund, file.customer().locale());
        outbox.put(new Mail(
                reference, "withdrawal-accepted", Map.of("refund", amount, "paidBackBy", moment(file, promised))));
    }

    /** The contract is left, and nothing is owed (any more). */
    @Transactional
    void announceNothingOwed(CaseReference reference) {
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "withdrawal-nothing-owed", Map.of());
        outbox.put(new Mail(reference, "withdrawal-nothing-owed", Map.of()));
    }

    /** With the agent's reasons, and what else there is: a cancellation. */
    @Transactional
    void announceRefusal(CaseReference reference) {
        CaseFile file = cases.get(reference);
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "withdrawal-refused", Map.of());
        outbox.put(new Mail(
                reference,
                "withdrawal-refused",
                Map.of(
                        "why",
                        withdrawals.get(reference).note(),
                        "cancelUrl",
                        baseUrl + "/" + file.brand() + "/cancel")));
    }

    private String moment(CaseFile file, Instant instant) {
        return wording.moment(instant, file.customer().locale(), file.customer().zone());
    }
}
