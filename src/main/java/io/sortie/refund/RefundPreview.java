package io.sortie.refund;

import io.sortie.billing.Money;
import io.sortie.refundfile.Ground;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What would happen to a request, told before the last click [SEM-22, SMA-19]; nothing is opened by asking.
 *
 * @param reason why, as one sentence in the reader's language
 * @param amount what would be paid back, or null where nothing is or a person decides
 * @param helpNeeded whether technical support tries to solve the problem first [SMA-06]
 * @param helpUntil when its time is over, or null where it is not needed
 * @param approvalNeeded whether somebody checks the refund before it is ordered; null where a person decides first
 * @param promiseUntil by when the customer would know
 * @param zone the customer's, in which days were counted
 */
public record RefundPreview(
        Ground ground,
        String reason,
        Money amount,
        boolean helpNeeded,
        Instant helpUntil,
        @Schema(
                        types = {"boolean", "null"},
                        description = "whether somebody checks the refund before it is ordered; null (not known yet)"
                                + " with ground AGENT: it depends on the amount that a person decides")
                Boolean approvalNeeded,
        Instant promiseUntil,
        ZoneId zone) {

    /** Whether nobody has to look at it: then the answer comes with the request. */
    public boolean atOnce() {
        return ground != Ground.AGENT && !helpNeeded && !Boolean.TRUE.equals(approvalNeeded);
    }
}
