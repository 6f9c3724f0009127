package io.sortie.cancellation;

import io.sortie.cases.CaseReference;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was agreed for each cancellation, for the pages that show it. */
@Component
public class Agreements {

    private final AgreedTerms agreed;

    Agreements(AgreedTerms agreed) {
        this.agreed = agreed;
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
