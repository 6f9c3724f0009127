package io.sortie.refundfile;

import io.sortie.cases.CaseReference;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for money back and what was decided.
 *
 * @param ground null until it is decided
 * @param reason names the sentence that says why
 * @param note what the person who decided or declined told the customer, or null
 * @param finding what technical support has found, or null
 * @param judgedBy who decided where no table could, or null
 * @param promiseUntil by when the customer was promised a decision and the order
 * @param orderedAt null until the refund is ordered
 */
public record Refund(
        CaseReference reference,
        RefundCause cause,
        LocalDate cancellationRequestedOn,
        LocalDate chargedOn,
        RefundFacts facts,
        Ground ground,
        String reason,
        String ruleIds,
        String note,
        Finding finding,
        String judgedBy,
        Instant helpUntil,
        Instant promiseUntil,
        Instant orderedAt,
        Instant followUpAt,
        Instant escalationAt) {

    /** Reasons that no table gives: a person did. */
    public static final String JUDGED_GRANTED = "by-agent.granted";

    public static final String JUDGED_REFUSED = "by-agent.refused";
    public static final String NOT_APPROVED = "by-approver.refused";

    /** The customer chooses, and has chosen more time. */
    public static final String LONG_OUTAGE = "by-outage.choice";

    public static final String EXTENDED = "by-outage.extended";

    /** A reason that no table knows: it comes of the amounts. */
    public static final String ALL_USED = "by-use.all";

    /** The message key of the sentence that says why. */
    public String reasonKey() {
        return reasonKey(reason);
    }

    public static String reasonKey(String reason) {
        return (reason.startsWith("by-") ? "refund." : "eligibility.reason.") + reason;
    }
}
