package io.sortie.dataretention;

import io.sortie.cases.CaseReference;
import java.time.Instant;
import java.util.Date;
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
        Instant heldUntil = service.eraseProjectData(reference(execution)).orElse(null);
        DataRetentionModel.PROJECT_DATA_HELD.set(execution, heldUntil != null);
        DataRetentionModel.HELD_UNTIL.set(execution, heldUntil == null ? null : Date.from(heldUntil));
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
