package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.cases.AgreedFees;
import io.sortie.cases.CaseReference;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was agreed for each cancellation, for the pages that show it and for whoever finds out what was charged. */
@Component
public class Agreements implements AgreedFees {

    private final AgreedTerms agreed;

    Agreements(AgreedTerms agreed) {
        this.agreed = agreed;
    }

    @Override
    public Optional<Money> fee(CaseReference reference) {
        return agreed.find(reference).map(terms -> terms.dates().fee());
    }

    /** Empty until the terms of the case have been decided. */
    public Optional<Agreement> of(CaseReference reference) {
        return agreed.find(reference)
                .map(terms -> new Agreement(
                        terms.dates().billingEnd(),
                        terms.dates().accessEnd(),
                        terms.dates().dataKeptUntil(),
                        terms.dates().notice(),
                        terms.dates().fee(),
                        terms.dates().credit(),
                        terms.policy().agentContact(),
                        terms.policy().reason()));
    }
}
