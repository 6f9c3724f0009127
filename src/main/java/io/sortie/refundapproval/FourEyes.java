package io.sortie.refundapproval;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Refunds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who must not approve a refund: who asked for it, who decided it, and who has approved it before. */
@Component
class FourEyes {

    private final Cases cases;
    private final Refunds refunds;
    private final Approvals approvals;

    FourEyes(Cases cases, Refunds refunds, Approvals approvals) {
        this.cases = cases;
        this.refunds = refunds;
        this.approvals = approvals;
    }

    /** @throws Problem {@code four-eyes} (403) that says why this person cannot approve; a customer or system never can */
    void check(CaseReference reference, Actor person) {
        if (!"agent".equals(person.role()) || barred(reference).contains(person.name())) {
            throw Problem.forbidden("four-eyes", Map.of("person", String.valueOf(person.name())));
        }
    }

    private Set<String> barred(CaseReference reference) {
        Set<String> barred = new HashSet<>(approvals.persons(reference));
        barred.add(cases.openedBy(reference).orElse(null));
        barred.add(refunds.get(reference).judgedBy());
        return barred;
    }
}
