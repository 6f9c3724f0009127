package io.sortie.accountdeletion;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code account-deletion} is told, in business words; false if it does not wait for that. */
@Component
class AccountDeletionProcess {

    private final EngineCalls engine;

    AccountDeletionProcess(EngineCalls engine) {
        this.engine = engine;
    }

    void deletionRequested(CaseReference reference) {
        engine.start(AccountDeletionModel.KEY, reference, Map.of());
    }

    boolean deletionRevoked(CaseReference reference) {
        return engine.tell(AccountDeletionModel.DELETION_REVOKED, reference);
    }

    boolean revocable(CaseReference reference) {
        return engine.waits(AccountDeletionModel.DELETION_REVOKED, reference);
    }
}
