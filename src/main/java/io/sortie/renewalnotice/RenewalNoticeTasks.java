package io.sortie.renewalnotice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code renewal-notice.bpmn}, one method for each. */
@Component
public class RenewalNoticeTasks {

    private final RenewalNoticeService service;

    RenewalNoticeTasks(RenewalNoticeService service) {
        this.service = service;
    }

    public void beginRun(DelegateExecution execution) {
        execution.setProcessBusinessKey(service.begin());
    }

    public void sendNextBatch(DelegateExecution execution) {
        RenewalNoticeModel.MORE_RENEWALS.set(execution, service.sendNextBatch(execution.getProcessBusinessKey()));
    }

    public void closeRun(DelegateExecution execution) {
        service.close(execution.getProcessBusinessKey());
    }
}
