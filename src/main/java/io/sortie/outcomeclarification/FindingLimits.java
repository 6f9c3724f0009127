package io.sortie.outcomeclarification;

import io.sortie.billing.Money;
import io.sortie.cases.AgreedFees;
import io.sortie.effects.UnknownEffect;
import io.sortie.refundfile.RefundPayments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much money a finding may name: whoever leaves is charged what was agreed at most, and a credit is no fee; a refund is
 * of the very amount that was ordered.
 */
@Component
class FindingLimits {

    /** @param exact whether it is this amount or none, else any up to it or zero */
    record Limit(Money money, boolean exact) {

        boolean allows(Money found) {
            if (!exact && found.isZero()) {
                return true;
            }
            boolean same = found.currency().equals(money.currency());
            int compared = same ? found.value().compareTo(money.value()) : 1;
            return exact ? compared == 0 : compared <= 0;
        }

        /** The sentence for what it does not allow. */
        String sentence() {
            return exact ? "{invalid.found-refund}" : "{invalid.fee}";
        }
    }

    private final AgreedFees fees;
    private final RefundPayments payments;

    FindingLimits(AgreedFees fees, RefundPayments payments) {
        this.fees = fees;
        this.payments = payments;
    }

    /** Empty if any amount can be right. */
    Optional<Limit> of(UnknownEffect effect) {
        return switch (effect.action()) {
            case "cancel" -> fees.fee(effect.reference()).map(fee -> new Limit(fee, false));
            case "refund" -> payments.of(effect.reference()).stream()
                    .filter(payment -> payment.chargeId().equals(effect.amount()) && payment.amount() != null)
                    .map(payment -> new Limit(payment.amount(), true))
                    .findFirst();
            default -> Optional.empty();
        };
    }
}
