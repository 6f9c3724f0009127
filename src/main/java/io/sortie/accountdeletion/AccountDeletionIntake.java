package io.sortie.accountdeletion;

import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.AccountHolder;
import io.sortie.intake.Requesters;
import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class AccountDeletionIntake {

    /** A request that may be opened. */
    record Checked(AccountDeletionRequest request, AccountHolder holder) {}

    private final Requesters requesters;
    private final Cases cases;

    AccountDeletionIntake(Requesters requesters, Cases cases) {
        this.requesters = requesters;
        this.cases = cases;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(AccountDeletionRequest request) {
        requesters.checkFields(request);
        AccountHolder holder = requesters.findAccount(request.brand(), request.accountId(), request.customer());
        cases.openOn(CaseKind.ACCOUNT_DELETION, holder.account().id()).ifPresent(open -> {
            throw Problem.state("deletion-open", Map.of());
        });
        return new Checked(request, holder);
    }
}
