package io.sortie.cases;

import io.sortie.billing.Money;
import java.util.Optional;

/** What customers agreed to pay for leaving early. */
public interface AgreedFees {

    /** The most that this case may cost the customer, zero for nothing; empty if it is not about leaving. */
    Optional<Money> fee(CaseReference reference);
}
