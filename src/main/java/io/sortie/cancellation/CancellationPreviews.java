package io.sortie.cancellation;

import io.sortie.billing.Subscription;
import io.sortie.cancellation.CancellationIntake.Checked;
import io.sortie.cancellation.CancellationPolicy.Link;
import io.sortie.cancellation.CancellationPreview.Alternative;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What would happen, computed by the same tables and dates that the process uses. */
@Component
class CancellationPreviews {

    private final CancellationPolicies policies;
    private final Wording wording;
    private final Clock clock;

    CancellationPreviews(CancellationPolicies policies, Wording wording, Clock clock) {
        this.policies = policies;
        this.wording = wording;
        this.clock = clock;
    }

    CancellationPreview of(Checked checked) {
        Subscription contract = checked.subscription();
        ZoneId zone = checked.customer().zone();
        CancellationPolicy policy = policies.terms(
                contract, checked.law().regime(), checked.request().isSignedIn());
        Instant now = clock.instant();
        CancellationDates dates = CancellationDates.of(
                policy, contract, zone, now, checked.request().requestedEndDate());
        return new CancellationPreview(
                checked.law().regime(),
                dates.accessEnd(),
                dates.billingEnd(),
                dates.fee(),
                dates.credit(),
                policy.lost(),
                dates.dataKeptUntil(),
                policy.link() == Link.REQUIRED,
                policy.agentContact(),
                contract.store(),
                contract.commitmentUntil(),
                dates.notice() == null ? null : dates.notice().toString(),
                policies.offers(contract, checked.law().regime()),
                withoutFee(policy, contract, zone, now, dates),
                wording.text("terms.reason." + policy.reason(), LocaleContextHolder.getLocale()),
                zone);
    }

    /** Leaving early costs a fee: then the end of the commitment, where there is none, is shown beside it. */
    private static List<Alternative> withoutFee(
            CancellationPolicy policy, Subscription contract, ZoneId zone, Instant now, CancellationDates dates) {
        if (dates.fee().isZero()) {
            return List.of();
        }
        CancellationDates later = CancellationDates.of(policy, contract, zone, now, contract.commitmentUntil());
        return List.of(new Alternative(contract.commitmentUntil(), later.billingEnd(), later.fee()));
    }
}
