package io.sortie.intake;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.OpenOnce;
import io.sortie.cases.Timeline;
import io.sortie.engine.StartDoor;
import io.sortie.notification.LinkTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How a case of any kind is opened: once for each key, through whichever door, with its first line in the timeline. */
@Component
public class CaseOpening {

    private final OpenOnce openOnce;
    private final Cases cases;
    private final Timeline timeline;
    private final LinkTokens tokens;

    CaseOpening(OpenOnce openOnce, Cases cases, Timeline timeline, LinkTokens tokens) {
        this.openOnce = openOnce;
        this.cases = cases;
        this.timeline = timeline;
        this.tokens = tokens;
    }

    /**
     * The doors of our own.
     *
     * @param key the caller's idempotency key, or null for none
     * @param check what may take its time, other systems included: done before the transaction begins
     * @param open opens the case with what was checked and starts its process, within the transaction
     */
    public <T> CaseFile open(
            CaseKind kind,
            Actor actor,
            String key,
            Object request,
            Supplier<T> check,
            Function<T, CaseReference> open) {
        return openOnce.open(kind.processId() + ":" + actor.role() + ":" + actor.name(), key, request, check, open);
    }

    /** The door of the engine itself: the process instance has started and brings the request; in its transaction. */
    public CaseReference accept(Actor actor, StartDoor.Start start, Object request, Supplier<CaseReference> register) {
        CaseReference reference = openOnce.openWithin("engine:" + actor.shown(), start.callersKey(), request, register);
        cases.claim(reference, start.processInstanceId());
        return reference;
    }

    /** @param sentence {@code timeline.<sentence>}, and {@code …-by-agent} where an agent entered it for the customer */
    public void register(CaseFile file, Actor actor, String sentence) {
        CaseReference reference = file.reference();
        cases.open(file, actor, tokens.hash(tokens.trackToken(reference)));
        boolean byAgent = "agent".equals(actor.role());
        Map<String, String> values =
                new HashMap<>(Map.of("channel", file.channel().name()));
        if (file.plan() != null) {
            values.put("plan", file.plan());
        }
        if (byAgent) {
            values.put("agent", actor.name());
        }
        timeline.add(
                reference,
                byAgent ? actor : Actor.CUSTOMER,
                file.channel(),
                byAgent ? sentence + "-by-agent" : sentence,
                values);
    }
}
