package io.sortie.refund;

import io.sortie.intake.Requester;
import io.sortie.refundfile.RefundPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** How long the law lets a customer withdraw [LAW-08, LAW-12]. */
@Component
class StatutoryPeriod {

    private final RefundPolicies policies;

    StatutoryPeriod(RefundPolicies policies) {
        this.policies = policies;
    }

    /** To the end of its last day where the customer is; a right of zero days is none, also on the day of the purchase. */
    boolean runs(Requester requester, Instant boughtAt, Instant at) {
        int days = policies.withdrawalDays(
                requester.law().regime(),
                requester.customer().country(),
                requester.customer().type());
        return days > 0 && days(boughtAt, at, requester.customer().zone()) <= days;
    }

    static int days(Instant from, Instant to, ZoneId zone) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    }
}
