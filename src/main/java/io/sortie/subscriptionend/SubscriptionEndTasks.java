package io.sortie.subscriptionend;

import io.sortie.cases.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code subscription-end.bpmn}, one method for each. */
@Component
public class SubscriptionEndTasks {

    private final SubscriptionEndService service;

    SubscriptionEndTasks(SubscriptionEndService service) {
        this.service = service;
    }

    public void stopCharging(DelegateExecution execution) {
        service.stopCharging(
                new CaseReference(execution.getProcessBusinessKey()),
                SubscriptionEndModel.SUBSCRIPTION_ID.get(execution));
    }
}
