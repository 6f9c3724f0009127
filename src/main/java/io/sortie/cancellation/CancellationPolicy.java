package io.sortie.cancellation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code cancellation-terms.dmn} as decided for one request.
 *
 * @param contactDue by when an agent contacts the customer, ISO duration
 * @param feeShare share of the remaining commitment's price that is due when leaving early
 * @param reason message key {@code terms.reason.<reason>}
 */
record CancellationPolicy(
        Link link,
        Duration linkLife,
        boolean agentContact,
        String contactDue,
        Mode billingMode,
        Mode accessMode,
        boolean noticeApplies,
        BigDecimal feeShare,
        BigDecimal creditShare,
        Duration retention,
        String storeFollowUp,
        List<String> lost,
        String reason,
        String ruleIds) {

    /** Whether a mailed link decides the request, only strengthens it, or is not sent. */
    enum Link {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** @param missed the row of {@code missed-notice-terms.dmn} that takes the place of these terms */
    CancellationPolicy afterMissedNotice(Map<String, Object> missed) {
        return new CancellationPolicy(
                link,
                linkLife,
                agentContact,
                contactDue,
                Mode.valueOf((String) missed.get("billingMode")),
                Mode.valueOf((String) missed.get("accessMode")),
                (Boolean) missed.get("noticeApplies"),
                new BigDecimal(missed.get("feeShare").toString()),
                new BigDecimal(missed.get("creditShare").toString()),
                retention,
                storeFollowUp,
                lost,
                (String) missed.get("reason"),
                (String) missed.get("ruleIds"));
    }

    enum Mode {
        IMMEDIATE,
        END_OF_TERM
    }
}
