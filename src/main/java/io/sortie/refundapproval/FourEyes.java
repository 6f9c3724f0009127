package io.sortie.refundapproval;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.engine.EngineUsers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Refunds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may approve a refund: whom the table names, but not who asked for it, decided it or has approved it before. */
@Component
class FourEyes {

    private final Cases cases;
    private final Refunds refunds;
    private final Approvals approvals;
    private final EngineUsers users;

    FourEyes(Cases cases, Refunds refunds, Approvals approvals, EngineUsers users) {
        this.cases = cases;
        this.refunds = refunds;
        this.approvals = approvals;
        this.users = users;
    }

    /**
     * Says why this person cannot approve; a customer or system never can.
     *
     * @param groups that the table names; a right on the task alone is not enough
     * @throws Problem {@code four-eyes} or {@code approval-group} (403)
     */
    void check(CaseReference reference, Actor person, Set<String> groups) {
        if (!"agent".equals(person.role()) || barred(reference).contains(person.name())) {
            throw Problem.forbidden("four-eyes", Map.of("person", String.valueOf(person.name())));
        }
        if (!users.isMember(person.name(), groups)) {
            throw Problem.forbidden("approval-group", Map.of());
        }
    }

    private Set<String> barred(CaseReference reference) {
        Set<String> barred = new HashSet<>(approvals.persons(reference));
        barred.add(cases.openedBy(reference).orElse(null));
        barred.add(refunds.get(reference).judgedBy());
        return barred;
    }
}
