package io.sortie.incomingmail;

import io.sortie.engine.EngineCalls;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process {@code incoming-mail} is told, in business words. */
@Component
class IncomingMailProcess {

    private final EngineCalls engine;

    IncomingMailProcess(EngineCalls engine) {
        this.engine = engine;
    }

    /** @param id of the mail; the business key */
    void mailReceived(String id) {
        engine.start(IncomingMailModel.KEY, id, Map.of());
    }

    /** Nobody has to sort it out any more, and nothing of it stays on a task. */
    void senderErased(String id) {
        engine.end(id, "sender erased");
    }
}
