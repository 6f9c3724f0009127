package io.sortie.engine;

import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Sortie adds to the engine: states from the diagram, a history without personal data, incidents on cases. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final List<RecordedVariables> variables;
    private final ObjectProvider<Cases> cases;
    private final ObjectProvider<Timeline> timeline;
    private final ObjectProvider<UnknownOutcomes> outcomes;

    // Cases, Timeline and the rest are asked for late: the engine must not wait for the database's other users.
    EnginePlugin(
            List<RecordedVariables> variables,
            ObjectProvider<Cases> cases,
            ObjectProvider<Timeline> timeline,
            ObjectProvider<UnknownOutcomes> outcomes) {
        this.variables = variables;
        this.cases = cases;
        this.timeline = timeline;
        this.outcomes = outcomes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Set<String> recorded = variables.stream()
                .flatMap(model -> model.variables().stream())
                .map(Variable::name)
                .collect(Collectors.toSet());
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new PrivateHistoryLevel(recorded))));
        configuration.setHistory(PrivateHistoryLevel.NAME);
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new CaseStateListeners(cases::getObject));
        configuration.setCustomPostBPMNParseListeners(all);
        configuration.setCustomJobHandlers(List.of(new HistoryOfRunningCases(
                JdbcClient.create(configuration.getDataSource()),
                ((SpringProcessEngineConfiguration) configuration).getTransactionManager())));
        configuration.setFailedJobCommandFactory(new UnknownOutcomeJobs(outcomes::getObject));
        configuration.setCustomIncidentHandlers(List.of(
                new OperatorIncidents(Incident.FAILED_JOB_HANDLER_TYPE, cases::getObject, timeline::getObject)));
    }
}
