package io.sortie.withdrawal;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code withdrawal} is told, in business words. */
@Component
class WithdrawalProcess {

    private final EngineCalls engine;

    WithdrawalProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** True while this case's own money is on its way: the bank may have given back what it had paid. */
    boolean paysBack(CaseReference reference) {
        return engine.runs(WithdrawalModel.REFUND, reference, null);
    }

    void withdrawalStated(CaseReference reference) {
        engine.start(WithdrawalModel.KEY, reference, Map.of());
    }
}
