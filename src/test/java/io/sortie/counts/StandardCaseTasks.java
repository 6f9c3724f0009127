package io.sortie.counts;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.effects.Effects;
import io.sortie.engine.StartDoor;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.providers.Found;
import io.sortie.providers.Guarantees;
import io.sortie.providers.Provider;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@code standard-case.bpmn}: each does what the steps of the shipped processes do, with the same services. */
public class StandardCaseTasks implements Provider<String> {

    private final StartDoor door;
    private final Effects effects;
    private final Timeline timeline;
    private final Outbox outbox;

    StandardCaseTasks(StartDoor door, Effects effects, Timeline timeline, Outbox outbox) {
        this.door = door;
        this.effects = effects;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    public void acceptRequest(DelegateExecution execution) {
        door.accept(execution, start -> {
            throw new IllegalStateException("a standard case is opened before its process starts");
        });
    }

    @Transactional
    public void order(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        effects.once(reference, "order", "", String.class, this, key -> "done");
        timeline.add(reference, Actor.SORTIE, null, "billing-resumed", Map.of());
        outbox.put(new Mail(reference, "cancellation-undone", Map.of()));
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public Guarantees guarantees() {
        return Guarantees.FULL;
    }

    @Override
    public Optional<String> lookUp(String key) {
        return Optional.empty();
    }

    @Override
    public String reported(String key, Found found) {
        return "done";
    }
}
