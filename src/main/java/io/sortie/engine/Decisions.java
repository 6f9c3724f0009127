package io.sortie.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables, always in their newest deployed version: an analyst's change counts at once. Policies are asked
 * on behalf of customers too, so the engine's user rights do not matter here.
 */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final IdentityService identity;

    Decisions(DecisionService decisions, RepositoryService repository, IdentityService identity) {
        this.decisions = decisions;
        this.repository = repository;
        this.identity = identity;
    }

    /** The one row that fits, or empty if none does. */
    public Optional<Map<String, Object>> one(String decision, Map<String, Object> inputs) {
        return Optional.ofNullable(evaluate(decision, inputs).getSingleResult())
                .map(DmnDecisionResultEntries::getEntryMap);
    }

    /** @throws IllegalStateException if no row fits: a gap in the table, to be closed by an analyst */
    public Map<String, Object> required(String decision, Map<String, Object> inputs) {
        return one(decision, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        decision + ".dmn has no row for " + inputs + ": add one in Camunda Modeler and deploy it"));
    }

    /** All rows that fit, in the table's order. */
    public List<Map<String, Object>> all(String decision, Map<String, Object> inputs) {
        return evaluate(decision, inputs).stream()
                .map(DmnDecisionResultEntries::getEntryMap)
                .toList();
    }

    /** The texts that a table's first input is compared with, row by row: the names that the table knows. */
    public List<String> names(String decision) {
        return unrestricted(() -> {
            String id = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(decision)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return repository.getDmnModelInstance(id).getModelElementsByType(Rule.class).stream()
                    .map(rule -> rule.getInputEntries()
                            .iterator()
                            .next()
                            .getTextContent()
                            .trim())
                    .map(text -> text.replace("\"", ""))
                    .distinct()
                    .toList();
        });
    }

    private DmnDecisionResult evaluate(String decision, Map<String, Object> inputs) {
        return unrestricted(() ->
                decisions.evaluateDecisionByKey(decision).variables(inputs).evaluate());
    }

    private <T> T unrestricted(Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }
}
