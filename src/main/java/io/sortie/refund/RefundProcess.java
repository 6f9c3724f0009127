package io.sortie.refund;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code refund} is told, in business words. */
@Component
class RefundProcess {

    private final EngineCalls engine;

    RefundProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** True while another than this one follows a refund of the case. */
    boolean followed(CaseReference reference, String but) {
        return engine.runs(RefundModel.KEY, reference, but);
    }

    void refundRequested(CaseReference reference) {
        engine.start(RefundModel.KEY, reference, Map.of());
    }
}
