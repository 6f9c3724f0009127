package io.sortie.refundsettlement;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Component;

/** What the processes are told of the bank's news, in business words. */
@Component
class RefundSettlementProcess {

    private final EngineCalls engine;

    RefundSettlementProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** A reason to look at once; where nothing waits yet, it will look when it comes there. */
    void bankAnswered(CaseReference reference) {
        engine.tell(RefundSettlementModel.ANSWERED, reference);
    }

    /** False if the case is open for another reason than the refund, which is over. */
    boolean followed(CaseReference reference) {
        return engine.runs(RefundSettlementModel.REFUND, reference, null);
    }

    /** What was settled came back after the refund was over: it goes on. */
    void paymentReturned(CaseReference reference) {
        engine.startBy(RefundSettlementModel.RETURNED, reference);
    }
}
