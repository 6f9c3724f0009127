package io.sortie.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All decision tables of the product in an engine of their own that checks rights, as the application's does. */
public final class DecisionBench implements AfterAllCallback, AutoCloseable {

    public static final Path PROCESSES = Path.of("processes");

    private final ProcessEngine engine;
    private final Decisions decisions;

    public DecisionBench() {
        String name = "decisions-" + UUID.randomUUID();
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setMetricsEnabled(false)
                .setProcessEngineName(name)
                .setJdbcUrl("jdbc:h2:mem:" + name)
                .setHistory(ProcessEngineConfiguration.HISTORY_NONE)
                .setAuthorizationEnabled(true)
                .buildProcessEngine();
        decisions = new Decisions(engine.getDecisionService(), engine.getRepositoryService(), identity());
        deploy(tables());
    }

    public Decisions decisions() {
        return decisions;
    }

    IdentityService identity() {
        return engine.getIdentityService();
    }

    /** Asks a table that has to answer with exactly one row. */
    public Map<String, Object> ask(String decision, Map<String, Object> inputs) {
        return decisions.required(decision, inputs);
    }

    public Map<String, Object> ask(String decision, Object... namesAndValues) {
        return decisions.one(decision, inputs(namesAndValues)).orElseThrow();
    }

    public List<Map<String, Object>> askAll(String decision, Object... namesAndValues) {
        return decisions.all(decision, inputs(namesAndValues));
    }

    /** The same question, but put to the engine by whoever is signed in. */
    void askAsCaller() {
        engine.getDecisionService()
                .evaluateDecisionByKey("brand-profile")
                .variables(inputs("brand", "semrush"))
                .evaluate();
    }

    /** Deploys a table again with some words changed, as an analyst does. */
    public void redeploy(Path table, String before, String after) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        deployment.addString(table.getFileName().toString(), text(table).replace(before, after));
        deployment.deploy();
    }

    public static List<Path> tables() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> inputs(Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    private void deploy(List<Path> tables) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        tables.forEach(table -> deployment.addString(table.getFileName().toString(), text(table)));
        deployment.deploy();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
