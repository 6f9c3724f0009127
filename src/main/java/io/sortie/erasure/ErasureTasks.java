package io.sortie.erasure;

import io.sortie.cases.CaseReference;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code erasure.bpmn}, one method for each. */
@Component
public class ErasureTasks {

    private final ErasureService service;
    private final OwnRecords own;

    ErasureTasks(ErasureService service, OwnRecords own) {
        this.service = service;
        this.own = own;
    }

    public void determineScope(DelegateExecution execution) {
        ErasureModel.LOOK_EVERY.set(execution, service.determineScope(reference(execution)));
    }

    public void endOpenCases(DelegateExecution execution) {
        ErasureModel.PUT_OFF.set(execution, service.endOpenCases(reference(execution)));
    }

    public void eraseAccountData(DelegateExecution execution) {
        service.eraseAccountData(reference(execution));
    }

    public void eraseMailingData(DelegateExecution execution) {
        service.eraseMailingData(reference(execution));
    }

    public void eraseBillingData(DelegateExecution execution) {
        service.eraseBillingData(reference(execution));
    }

    public void sendCompletionMail(DelegateExecution execution) {
        service.sendCompletionMail(reference(execution));
    }

    public void eraseOwnRecords(DelegateExecution execution) {
        if (!own.erase(reference(execution))) {
            throw new BpmnError(ErasureModel.REFUND_OPEN);
        }
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
