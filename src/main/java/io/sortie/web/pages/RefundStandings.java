package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.outagefile.OutageChoices;
import io.sortie.refundapproval.Approvals;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.Refunds;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the tracking page and the agent's page show of a refund. */
@Component
class RefundStandings {

    private final Refunds refunds;
    private final RefundPayments payments;
    private final OutageChoices choices;
    private final Approvals approvals;
    private final Clock clock;

    RefundStandings(Refunds refunds, RefundPayments payments, OutageChoices choices, Approvals approvals, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.choices = choices;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Null for other kinds of case, and for a withdrawal whose refund is not worked out yet. */
    RefundStanding of(CaseFile file) {
        return switch (file.kind()) {
            case REFUND -> of(file, refunds.get(file.reference()));
            case WITHDRAWAL -> refunds.find(file.reference())
                    .map(refund -> of(file, refund))
                    .orElse(null);
            case CANCELLATION, ACCOUNT_DELETION -> null;
        };
    }

    private RefundStanding of(CaseFile file, Refund refund) {
        return new RefundStanding(
                file,
                refund,
                file.amount(),
                payments.of(file.reference()),
                choices.find(file.reference()).orElse(null),
                approvals.of(file.reference()),
                clock.instant());
    }
}
