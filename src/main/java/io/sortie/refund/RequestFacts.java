package io.sortie.refund;

import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.SignedAgreement;
import io.sortie.intake.Requester;
import io.sortie.refund.ConcernedPayments.Concerned;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundFacts.Agreement;
import io.sortie.refundfile.RefundFacts.Item;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The facts of a request. Hours are elapsed time; days are those of the customer's zone, whatever the clocks do there. */
@Component
class RequestFacts {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final StatutoryPeriod withdrawal;

    RequestFacts(StatutoryPeriod withdrawal) {
        this.withdrawal = withdrawal;
    }

    RefundFacts of(RefundRequest request, Requester requester, Concerned concerned, Instant at) {
        Subscription contract = requester.subscription();
        ZoneId zone = requester.customer().zone();
        Instant boughtAt = boughtAt(contract, concerned);
        return new RefundFacts(
                concerned.item(),
                boughtAt,
                concerned.item() != Item.RENEWAL && withdrawal.runs(requester, boughtAt, at),
                contract.store() != null,
                agreement(contract.agreement(), boughtAt, at, zone),
                concerned.lateCharge(),
                BigDecimal.valueOf(Duration.between(boughtAt, at).toSeconds())
                        .divide(SECONDS_OF_AN_HOUR, MathContext.DECIMAL64),
                StatutoryPeriod.days(boughtAt, at, zone),
                contract.usage() == null
                        ? null
                        : contract.usage().used().toPlainString() + " / "
                                + contract.usage().included().toPlainString(),
                contract.cardLastFour(),
                request.requestedAmount());
    }

    private static Instant boughtAt(Subscription contract, Concerned concerned) {
        Charge charge = concerned.charges().get(0);
        return concerned.item() == Item.ADDON ? charge.at() : contract.boughtAt();
    }

    /** Its window counts in days like the standard one: the last day counts to its end [SEM-20]. */
    private static Agreement agreement(SignedAgreement signed, Instant boughtAt, Instant at, ZoneId zone) {
        if (signed == null) {
            return Agreement.NONE;
        }
        if (signed.refundWindow() == null) {
            return Agreement.OTHER;
        }
        LocalDate last = LocalDate.ofInstant(boughtAt, zone).plus(signed.refundWindow());
        return LocalDate.ofInstant(at, zone).isAfter(last) ? Agreement.AFTER : Agreement.WITHIN;
    }
}
