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

    /** @param row of {@code missed-notice-terms.dmn} or {@code cause-terms.dmn}: how it ends instead */
    CancellationPolicy endingBy(Map<String, Object> row) {
        return new CancellationPolicy(
                link,
                linkLife,
                agentContact,
                contactDue,
                Mode.valueOf((String) row.get("billingMode")),
                Mode.valueOf((String) row.get("accessMode")),
                (Boolean) row.get("noticeApplies"),
                new BigDecimal(row.get("feeShare").toString()),
                new BigDecimal(row.get("creditShare").toString()),
                retention,
                storeFollowUp,
                lost,
                (String) row.get("reason"),
                (String) row.get("ruleIds"));
    }

    enum Mode {
        IMMEDIATE,
        END_OF_TERM
    }
}
