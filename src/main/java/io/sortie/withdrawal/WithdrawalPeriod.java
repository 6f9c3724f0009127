package io.sortie.withdrawal;

import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile.Customer;
import io.sortie.cases.Regime;
import io.sortie.engine.Decisions;
import io.sortie.refundfile.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until which day a contract can be left, in days of the customer's zone, whatever the clocks do there [LAW-08, LAW-14]. */
@Component
class WithdrawalPeriod {

    private static final String RENEWAL = "RENEWAL";

    /** @param days zero where the law gives no such right */
    record Right(int days, boolean toNextWorkingDay) {

        boolean exists() {
            return days > 0;
        }
    }

    private final Decisions decisions;
    private final WorkingDays workingDays;

    WithdrawalPeriod(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    Right right(Regime regime, Customer customer) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("regime", regime.name());
        inputs.put("country", customer.country());
        inputs.put("customerType", customer.type().name());
        Map<String, Object> row = decisions.required("withdrawal-right", inputs);
        return new Right(((Number) row.get("days")).intValue(), (Boolean) row.get("prolonged"));
    }

    /** The day of the contract is not counted; the last one counts to its end. */
    LocalDate lastDay(LocalDate concludedOn, Right right, Customer customer) {
        LocalDate last = concludedOn.plusDays(right.days());
        return right.toNextWorkingDay() ? workingDays.onOrAfter(last, customer.country()) : last;
    }

    /** A trial is the contract already: what is paid for begins later, but was agreed on that day [LAW-14]. */
    static LocalDate concludedOn(Subscription contract, Customer customer) {
        LocalDate bought = day(contract.boughtAt(), customer);
        return bought.isBefore(contract.startedOn()) ? bought : contract.startedOn();
    }

    /** The day of the first payment of the plan; null before it. */
    static LocalDate firstPaidOn(List<Charge> charges, Customer customer) {
        return charges.stream()
                .filter(charge -> charge.kind().equals(RENEWAL))
                .findFirst()
                .map(charge -> day(charge.at(), customer))
                .orElse(null);
    }

    static LocalDate day(Instant instant, Customer customer) {
        return LocalDate.ofInstant(instant, customer.zone());
    }
}
