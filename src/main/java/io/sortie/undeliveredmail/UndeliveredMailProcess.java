package io.sortie.undeliveredmail;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts {@code undelivered-mail} beside a case, and tells the case's own processes what they depend on. */
@Component
class UndeliveredMailProcess {

    private final EngineCalls engine;

    UndeliveredMailProcess(EngineCalls engine) {
        this.engine = engine;
    }

    void mailUndeliverable(CaseReference reference, String mailId) {
        engine.start(UndeliveredMailModel.KEY, reference, Map.of(UndeliveredMailModel.MAIL_ID.name(), mailId));
    }

    /** False if no request waits for its link: one that only strengthens who asked changes nothing. */
    boolean linkUndeliverable(CaseReference reference) {
        return engine.tell(UndeliveredMailModel.LINK_UNDELIVERABLE, reference);
    }

    /** The address is no reason to keep what is left of a person: the erasure goes on without it. */
    void completionUndeliverable(CaseReference reference) {
        engine.tell(UndeliveredMailModel.COMPLETION_UNDELIVERABLE, reference);
    }
}
