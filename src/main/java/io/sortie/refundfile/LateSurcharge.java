package io.sortie.refundfile;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.engine.Decisions;
import io.sortie.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a refund by law costs that is paid too late, to the day: shown to whoever has to see to it, and paid by nobody else
 * than a person [LAW-13]. Days are whole days of the customer's zone after the law's last day.
 */
@Component
class LateSurcharge {

    /** As far ahead as a form looks: the table's rows, and how it goes on after them. */
    private static final int DAYS_SHOWN = 130;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @param percent of what is owed, never more than all of it */
    record Rate(BigDecimal percent, String reason) {}

    private final Decisions decisions;
    private final RefundPolicies policies;
    private final RefundPayments payments;
    private final Wording wording;

    LateSurcharge(Decisions decisions, RefundPolicies policies, RefundPayments payments, Wording wording) {
        this.decisions = decisions;
        this.policies = policies;
        this.payments = payments;
        this.wording = wording;
    }

    /** For a form: from which day on how much is due. It stands there for weeks, so it holds for each day to come. */
    String text(CaseFile file, Refund refund, Locale locale) {
        Money owed = owed(file);
        if (refund.ground() != Ground.STATUTORY || owed == null) {
            return wording.text("form.refund.surcharge.none", locale);
        }
        LocalDate lastDay = lastDay(file);
        List<String> lines = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int day = 1; day <= DAYS_SHOWN; day++) {
            BigDecimal percent = rate(decisions, file.customer().country(), day).percent();
            if (percent.compareTo(before) != 0) {
                lines.add(line(lastDay.plusDays(day), percent, owed, locale));
            }
            before = percent;
        }
        return lines.isEmpty() ? wording.text("form.refund.surcharge.none", locale) : String.join("\n", lines);
    }

    private String line(LocalDate from, BigDecimal percent, Money owed, Locale locale) {
        return wording.text(
                "form.refund.surcharge",
                locale,
                Map.of(
                        "date",
                        wording.date(from, locale),
                        "percent",
                        percent.stripTrailingZeros().toPlainString(),
                        "amount",
                        wording.money(owed.times(percent.divide(ALL)), locale)));
    }

    /** Decided and not paid; null if nothing is. */
    private Money owed(CaseFile file) {
        return payments.of(file.reference()).stream()
                .filter(payment -> payment.toBeRefunded() && !payment.paid())
                .map(RefundPayment::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    private LocalDate lastDay(CaseFile file) {
        ZoneId zone = file.customer().zone();
        return LocalDate.ofInstant(policies.terms(file.brand(), true).promised(file.openedAt(), zone), zone);
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
