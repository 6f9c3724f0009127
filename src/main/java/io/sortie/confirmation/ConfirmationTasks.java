package io.sortie.confirmation;

import io.sortie.cases.CaseReference;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code confirmation.bpmn}, one method for each. */
@Component
public class ConfirmationTasks {

    private final ConfirmationService service;
    private final Clock clock;

    ConfirmationTasks(ConfirmationService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    public void sendConfirmationLink(DelegateExecution execution) {
        Duration life = Duration.parse(ConfirmationModel.LINK_LIFE.get(execution));
        service.sendConfirmationLink(new CaseReference(execution.getProcessBusinessKey()), life);
    }

    public void confirmed(DelegateExecution execution) {
        ConfirmationModel.CONFIRMED.set(execution, true);
        ConfirmationModel.CONFIRMED_AT.set(execution, Date.from(clock.instant()));
    }

    public void expired(DelegateExecution execution) {
        ConfirmationModel.CONFIRMED.set(execution, false);
        ConfirmationModel.LINK_UNDELIVERABLE.set(execution, false);
    }

    public void undeliverable(DelegateExecution execution) {
        ConfirmationModel.CONFIRMED.set(execution, false);
        ConfirmationModel.LINK_UNDELIVERABLE.set(execution, true);
    }
}
