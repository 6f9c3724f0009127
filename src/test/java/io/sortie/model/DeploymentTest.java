package io.sortie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine itself takes every diagram and form. */
class DeploymentTest {

    private ProcessEngine engine;

    @BeforeEach
    void startEngine() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        // what the application's settings say; here there are none
        settings.setBeans(new HashMap<>(Map.of("renewalNoticeSchedule", "0 0 4 * * ?")));
        engine = settings.setProcessEngineName("deployment-test")
                .setJdbcUrl("jdbc:h2:mem:deployment-test")
                .setMetricsEnabled(false)
                .buildProcessEngine();
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    @DisplayName("every diagram and every form deploys")
    void everythingDeploys() {
        assertThat(deploy())
                .extracting("key")
                .containsExactlyInAnyOrderElementsOf(
                        Diagram.all().stream().map(Diagram::id).toList());
    }

    @Test
    @DisplayName("SPL-02 GUI-07 agents find a start form for cancellations, and for nothing that is only called")
    void startForm() {
        deploy().forEach(process -> assertThat(engine.getFormService()
                                .getStartFormData(process.getId())
                                .getCamundaFormRef()
                        != null)
                .as(process.getKey())
                .isEqualTo(process.isStartableInTasklist()));
    }

    private List<ProcessDefinition> deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Diagram.all().forEach(diagram -> deployment.addModelInstance(diagram.id() + ".bpmn", diagram.model()));
        Form.all()
                .forEach(form -> deployment.addString(
                        form.file().getFileName().toString(), form.json().toString()));
        return deployment.deployWithResult().getDeployedProcessDefinitions();
    }
}
