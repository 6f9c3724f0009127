package io.sortie.withdrawal;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Consents;
import io.sortie.cases.CaseFile.Customer;
import io.sortie.engine.Decisions;
import io.sortie.intake.StatedContracts.Answer;
import io.sortie.intake.StatedContracts.Stated;
import io.sortie.withdrawal.WithdrawalPeriod.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code withdrawal-answer.dmn} about a statement. The moment of the statement counts, not that of the answer. */
@Component
class WithdrawalRight {

    /** Whether the price after a trial was made clear [LAW-14]. */
    private enum LaterPrice {
        NO_TRIAL,
        CLEAR,
        NOT_CLEAR,
        UNKNOWN
    }

    private final BillingSystem billing;
    private final WithdrawalPeriod period;
    private final Decisions decisions;

    WithdrawalRight(BillingSystem billing, WithdrawalPeriod period, Decisions decisions) {
        this.billing = billing;
        this.period = period;
        this.decisions = decisions;
    }

    /** @throws io.sortie.billing.BillingUnavailable if billing does not answer */
    Judgement judge(Stated stated, Instant at) {
        return stated.answer() == Answer.FOUND ? found(stated, at) : notFound(stated.answer());
    }

    /** Where billing does not answer. */
    Judgement unanswered() {
        return notFound(Answer.SILENT);
    }

    private Judgement notFound(Answer answer) {
        Map<String, Object> inputs = new HashMap<>(Map.of("contract", answer.name()));
        for (String unknown : new String[] {
            "lawGrantsRight", "inTime", "inTimeSincePayment", "digitalConsent", "boughtAtStore", "serviceRequested"
        }) {
            inputs.put(unknown, false);
        }
        inputs.put("laterPrice", LaterPrice.UNKNOWN.name());
        return ask(inputs, null);
    }

    private Judgement found(Stated stated, Instant at) {
        Subscription contract = stated.contract();
        Customer customer = stated.customer();
        Right right = period.right(stated.law().regime(), customer);
        LocalDate concluded = WithdrawalPeriod.concludedOn(contract, customer);
        LocalDate paid = WithdrawalPeriod.firstPaidOn(billing.charges(contract.id()), customer);
        LaterPrice laterPrice = laterPrice(contract, concluded, paid);
        LocalDate lastDay = period.lastDay(concluded, right, customer);
        LocalDate lastSincePayment = paid == null ? lastDay : period.lastDay(paid, right, customer);
        LocalDate today = WithdrawalPeriod.day(at, customer);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("contract", Answer.FOUND.name());
        inputs.put("lawGrantsRight", right.exists());
        inputs.put("inTime", right.exists() && !today.isAfter(lastDay));
        inputs.put("laterPrice", laterPrice.name());
        inputs.put("inTimeSincePayment", right.exists() && !today.isAfter(lastSincePayment));
        inputs.put("digitalConsent", waived(contract.consents()));
        inputs.put("boughtAtStore", contract.store() != null);
        inputs.put("serviceRequested", contract.consents().serviceRequestedOn() != null);
        boolean second = laterPrice == LaterPrice.NOT_CLEAR;
        return ask(inputs, right.exists() ? (second ? lastSincePayment : lastDay) : null);
    }

    private static LaterPrice laterPrice(Subscription contract, LocalDate concluded, LocalDate paid) {
        boolean trial = contract.trial() || paid != null && paid.isAfter(concluded);
        Boolean clear = contract.consents().laterPriceClear();
        if (!trial) {
            return LaterPrice.NO_TRIAL;
        }
        return clear == null ? LaterPrice.UNKNOWN : clear ? LaterPrice.CLEAR : LaterPrice.NOT_CLEAR;
    }

    private static boolean waived(Consents consents) {
        return consents.digitalConsentOn() != null && consents.lossAcknowledgedOn() != null;
    }

    private Judgement ask(Map<String, Object> inputs, LocalDate lastDay) {
        Map<String, Object> row = decisions.required("withdrawal-answer", inputs);
        return new Judgement(
                Judgement.Answer.valueOf((String) row.get("answer")),
                (Boolean) row.get("partDue"),
                (String) row.get("reason"),
                (String) row.get("ruleIds"),
                lastDay);
    }
}
