package io.sortie.refundfile;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.engine.Decisions;
import io.sortie.wording.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a refund by law costs that is paid too late, to the day: shown to whoever has to see to it, and paid by nobody else
 * than a person [LAW-13]. Days are whole days of the customer's zone after the law's last day.
 */
@Component
public class LateSurcharge {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @param percent of what is owed, never more than all of it */
    record Rate(BigDecimal percent, String reason) {}

    private final Decisions decisions;
    private final RefundPolicies policies;
    private final RefundPayments payments;
    private final Wording wording;
    private final Clock clock;

    LateSurcharge(Decisions decisions, RefundPolicies policies, RefundPayments payments, Wording wording, Clock clock) {
        this.decisions = decisions;
        this.policies = policies;
        this.payments = payments;
        this.wording = wording;
        this.clock = clock;
    }

    /** One line for a form; says so where nothing is due. */
    String text(CaseFile file, Refund refund, Locale locale) {
        Money owed = owed(file);
        if (refund.ground() != Ground.STATUTORY || owed == null) {
            return wording.text("form.refund.surcharge.none", locale);
        }
        int days = daysLate(file);
        Rate rate = rate(decisions, file.customer().country(), days);
        if (rate.percent().signum() == 0) {
            return wording.text("form.refund.surcharge.none", locale);
        }
        Map<String, String> values = new HashMap<>();
        values.put("days", String.valueOf(days));
        values.put("percent", rate.percent().stripTrailingZeros().toPlainString());
        values.put("base", wording.money(owed, locale));
        values.put("amount", wording.money(owed.times(rate.percent().divide(ALL)), locale));
        values.put("reason", wording.text("surcharge.reason." + rate.reason(), locale));
        return wording.text("form.refund.surcharge", locale, values);
    }

    /** Decided and not paid; null if nothing is. */
    private Money owed(CaseFile file) {
        return payments.of(file.reference()).stream()
                .filter(payment -> payment.toBeRefunded() && !payment.paid())
                .map(RefundPayment::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    private int daysLate(CaseFile file) {
        Instant due = file.openedAt().plus(policies.terms(file.brand(), true).promise());
        LocalDate lastDay = LocalDate.ofInstant(due, file.customer().zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), file.customer().zone());
        return (int) ChronoUnit.DAYS.between(lastDay, today);
    }

    /** By {@code late-refund-surcharge.dmn}. */
    static Rate rate(Decisions decisions, String country, int daysLate) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("country", country == null ? "" : country);
        inputs.put("daysLate", daysLate);
        return rate(decisions.required("late-refund-surcharge", inputs), daysLate);
    }

    static Rate rate(Map<String, Object> row, int daysLate) {
        int more = daysLate - ((Number) row.get("countedFrom")).intValue();
        int month = ((Number) row.get("monthDays")).intValue();
        long begun = Math.max(0, (more + month - 1) / month);
        BigDecimal points = new BigDecimal(row.get("pointsPerMonth").toString()).multiply(BigDecimal.valueOf(begun));
        BigDecimal percent = new BigDecimal(row.get("percent").toString()).add(points);
        return new Rate(percent.min(ALL), (String) row.get("reason"));
    }
}
