package io.sortie.refundfile;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.cases.Regime;
import io.sortie.engine.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the decision tables about refunds: withdrawal-right, refund-eligibility, refund-terms, refund-approval-level. */
@Component
public class RefundPolicies {

    /** @param reason names a sentence, see {@link Refund#reasonKey(String)} */
    public record Eligibility(Ground ground, boolean helpNeeded, String reason, String ruleIds) {

        /** A part of nothing is no refund: all that was paid for has been used [SMA-02]. */
        public Eligibility giving(Money due) {
            return ground.refunds() && due.isZero()
                    ? new Eligibility(Ground.REFUSED, helpNeeded, Refund.ALL_USED, ruleIds)
                    : this;
        }
    }

    /**
     * Dates and duties.
     *
     * @param watchedAfter how long after it is paid we look whether the bank gave it back
     * @param followUpDays working days of the customer's country after which finance asks the bank
     */
    public record Terms(
            boolean orderIdRequired,
            boolean explanationRequired,
            Duration helpTime,
            String helpDue,
            String judgeDue,
            String approvalDue,
            TemporalAmount promise,
            int arrivalDays,
            int followUpDays,
            Duration escalation,
            String lookEvery,
            String otherMeansDue,
            Duration watchedAfter) {

        /** In days of the customer's own calendar: the day on which their clocks change is one day too [LAW-12]. */
        public Instant promised(Instant from, ZoneId zone) {
            return from.atZone(zone).plus(promise).toInstant();
        }
    }

    /**
     * Who approves.
     *
     * @param secondGroup null where one person is enough
     * @param standInGroup may approve in place of either; null for nobody
     */
    public record Approval(int approvers, String firstGroup, String secondGroup, String standInGroup, String reason) {

        /** Whether as many persons of the same groups approve. */
        public boolean sameEyes(Approval other) {
            return approvers == other.approvers
                    && Objects.equals(firstGroup, other.firstGroup)
                    && Objects.equals(secondGroup, other.secondGroup)
                    && Objects.equals(standInGroup, other.standInGroup);
        }
    }

    private final Decisions decisions;

    public RefundPolicies(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Days after the day of purchase in which the law lets this customer withdraw. */
    public int withdrawalDays(Regime regime, String country, CustomerType type) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("regime", regime.name());
        inputs.put("country", country);
        inputs.put("customerType", type.name());
        return ((Number) decisions.required("withdrawal-right", inputs).get("days")).intValue();
    }

    /** @param finding what technical support has found, or null where nobody has tried */
    public Eligibility eligibility(String brand, RefundCause cause, RefundFacts facts, Finding finding) {
        RefundCause known = finding == null ? cause : finding.cause().orElse(cause);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("brand", brand);
        inputs.put("cause", known.name());
        inputs.put("help", help(finding));
        inputs.put("withdrawalOpen", facts.withdrawalOpen());
        inputs.put("boughtAtStore", facts.boughtAtStore());
        inputs.put("agreement", facts.agreement().name());
        inputs.put("lateCharge", facts.lateCharge().name());
        inputs.put("item", facts.item().name());
        inputs.put("hours", facts.hours().doubleValue());
        inputs.put("calendarDays", facts.calendarDays());
        Map<String, Object> row = decisions.required("refund-eligibility", inputs);
        return new Eligibility(
                Ground.valueOf((String) row.get("decision")),
                (Boolean) row.get("helpNeeded"),
                (String) row.get("reason"),
                (String) row.get("ruleIds"));
    }

    public Terms terms(String brand, boolean statutory) {
        Map<String, Object> row = decisions.required("refund-terms", Map.of("brand", brand, "statutory", statutory));
        return new Terms(
                (Boolean) row.get("orderIdRequired"),
                (Boolean) row.get("explanationRequired"),
                Duration.parse((String) row.get("helpTime")),
                (String) row.get("helpDue"),
                (String) row.get("judgeDue"),
                (String) row.get("approvalDue"),
                amount((String) row.get("promise")),
                ((Number) row.get("arrivalDays")).intValue(),
                ((Number) row.get("followUpDays")).intValue(),
                Duration.parse((String) row.get("escalation")),
                (String) row.get("lookEvery"),
                (String) row.get("otherMeansDue"),
                Duration.parse((String) row.get("watchedAfter")));
    }

    /** Days and months of the calendar, or hours of the clock, as the table says it. */
    private static TemporalAmount amount(String iso) {
        return iso.startsWith("PT") ? Duration.parse(iso) : Period.parse(iso);
    }

    /** @param judged whether a person decided, and no table */
    public Approval approval(Ground ground, RefundFacts.LateCharge lateCharge, boolean judged, Money amount) {
        Map<String, Object> row = decisions.required(
                "refund-approval-level",
                Map.of(
                        "decision", ground.name(),
                        "lateCharge", lateCharge.name(),
                        "judged", judged,
                        "currency", amount.currency(),
                        "amount", amount.value().doubleValue()));
        return new Approval(
                ((Number) row.get("approvers")).intValue(),
                (String) row.get("firstGroup"),
                (String) row.get("secondGroup"),
                (String) row.get("standInGroup"),
                (String) row.get("reason"));
    }

    private static String help(Finding finding) {
        if (finding == null) {
            return "NONE";
        }
        return finding == Finding.HELP_REFUSED ? "REFUSED" : "UNSOLVED";
    }
}
