package io.sortie.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Level AUDIT, but of variables only those that a {@code *Model} declares for its process: what a form shows lives on the
 * task while it is open, and nowhere in history [LAW-21].
 */
class PrivateHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "sortie";

    private final Set<String> recorded;

    PrivateHistoryLevel(Set<String> recorded) {
        this.recorded = recorded;
    }

    @Override
    public int getId() {
        return 42;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            // Tasklist's submit would write every answer of a form into ACT_HI_DETAIL.
            return false;
        }
        if (entity instanceof VariableInstanceEntity variable
                && (variable.getTaskId() != null || !recorded.contains(variable.getName()))) {
            return false;
        }
        return HistoryLevel.HISTORY_LEVEL_AUDIT.isHistoryEventProduced(type, entity);
    }
}
