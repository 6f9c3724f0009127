package io.sortie.outcomeclarification;

import io.sortie.billing.Money;
import io.sortie.cases.AgreedFees;
import io.sortie.effects.UnknownEffect;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much money a finding may name: whoever leaves is charged what was agreed at most, and a credit is no fee. */
@Component
class FindingLimits {

    private static final String STOP_BILLING = "cancel";

    private final AgreedFees fees;

    FindingLimits(AgreedFees fees) {
        this.fees = fees;
    }

    /** Empty if any amount can be right. */
    Optional<Money> most(UnknownEffect effect) {
        return STOP_BILLING.equals(effect.action()) ? fees.fee(effect.reference()) : Optional.empty();
    }
}
