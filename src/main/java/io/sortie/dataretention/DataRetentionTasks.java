package io.sortie.dataretention;

import io.sortie.cases.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of {@code data-retention.bpmn}, one method for each. */
@Component
public class DataRetentionTasks {

    private final DataRetentionService service;

    DataRetentionTasks(DataRetentionService service) {
        this.service = service;
    }

    public void eraseProjectData(DelegateExecution execution) {
        service.eraseProjectData(reference(execution));
    }

    public void restoreProjectData(DelegateExecution execution) {
        service.restoreProjectData(reference(execution));
    }

    public void erased(DelegateExecution execution) {
        DataRetentionModel.CAME_BACK.set(execution, false);
    }

    public void restored(DelegateExecution execution) {
        DataRetentionModel.CAME_BACK.set(execution, true);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
