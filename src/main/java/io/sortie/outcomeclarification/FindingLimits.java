package io.sortie.outcomeclarification;

import io.sortie.billing.Money;
import io.sortie.cases.AgreedFees;
import io.sortie.effects.UnknownEffect;
import io.sortie.refundfile.RefundPayments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much money a finding may name: whoever leaves is charged what was agreed at most, and a credit is no fee; a refund
 * and an agreed credit are of the very amount that was ordered; a longer term moves no money.
 */
@Component
class FindingLimits {

    /**
     * @param money null where no money moves
     * @param exact whether it is this amount or none, else any up to it or zero
     * @param sentence for what it does not allow
     */
    record Limit(Money money, boolean exact, String sentence) {

        boolean allows(Money found) {
            if (money == null || !exact && found.isZero()) {
                return found.isZero();
            }
            boolean same = found.currency().equals(money.currency());
            int compared = same ? found.value().compareTo(money.value()) : 1;
            return exact ? compared == 0 : compared <= 0;
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
            case "cancel" -> fees.fee(effect.reference()).map(fee -> new Limit(fee, false, "{invalid.fee}"));
            case "refund" -> ordered(effect, "{invalid.found-refund}");
            case "credit" -> ordered(effect, "{invalid.found-credit}");
            case "extend" -> Optional.of(new Limit(null, true, "{invalid.found-extension}"));
            default -> Optional.empty();
        };
    }

    private Optional<Limit> ordered(UnknownEffect effect, String sentence) {
        return payments.of(effect.reference()).stream()
                .filter(payment -> payment.chargeId().equals(effect.amount()) && payment.amount() != null)
                .map(payment -> new Limit(payment.amount(), true, sentence))
                .findFirst();
    }
}
