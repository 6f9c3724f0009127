package io.sortie.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** All decision tables of {@code processes/}, deployed to an engine of their own. */
final class Tables {

    private final ProcessEngine engine;

    private Tables(ProcessEngine engine) {
        this.engine = engine;
    }

    static Tables deployed() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("tables");
        configuration.setJdbcUrl("jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        Tables tables = new Tables(configuration.buildProcessEngine());
        DeploymentBuilder deployment = tables.engine.getRepositoryService().createDeployment();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".dmn"))
                    .forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
        return tables;
    }

    /** An analyst's change: the table again with one text replaced, deployed while the engine runs. */
    void change(Path table, String from, String to) {
        String changed = text(table).replace(from, to);
        engine.getRepositoryService()
                .createDeployment()
                .addString(table.getFileName().toString(), changed)
                .deploy();
    }

    /** Inputs by name and value in turn. */
    List<Map<String, Object>> rows(String decision, Object... inputs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            values.put((String) inputs[i], inputs[i + 1]);
        }
        return engine.getDecisionService().evaluateDecisionByKey(decision).variables(values).evaluate().stream()
                .map(DmnDecisionResultEntries::getEntryMap)
                .toList();
    }

    Map<String, Object> row(String decision, Object... inputs) {
        List<Map<String, Object>> rows = rows(decision, inputs);
        if (rows.size() != 1) {
            throw new AssertionError(decision + " has " + rows.size() + " rows for " + List.of(inputs));
        }
        return rows.get(0);
    }

    void close() {
        engine.close();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
