package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for tables bite. */
class SpoiltTablesTest {

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("no version", TableRules::isVersioned, decision -> decision.setVersionTag("")),
                slip(
                        "another time to live",
                        TableRules::isVersioned,
                        decision -> decision.setCamundaHistoryTimeToLiveString("P1D")),
                slip(
                        "no description",
                        TableRules::isVersioned,
                        decision -> decision.removeChildElement(decision.getDescription())),
                slip("a row without a rule", TableRules::saysItsRules, decision -> row(decision)
                        .getDescription()
                        .setTextContent("because we say so")),
                slip(
                        "a row that answers with another rule",
                        TableRules::answersWithItsRules,
                        decision -> TableRules.cells(decision, "ruleIds")
                                .forEach(cell -> cell.getText().setTextContent("\"LAW-99\""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    @DisplayName("a table that breaks a rule is found out")
    void bites(String slip, Consumer<Decision> rule, Consumer<Decision> change) {
        Decision decision = TableRulesTest.decisions().stream()
                .filter(any -> any.getId().equals("cancellation-terms"))
                .findFirst()
                .orElseThrow();
        assertThatCode(() -> rule.accept(decision)).doesNotThrowAnyException();
        change.accept(decision);
        assertThatThrownBy(() -> rule.accept(decision)).isInstanceOf(AssertionError.class);
    }

    private static Arguments slip(String name, Consumer<Decision> rule, Consumer<Decision> change) {
        return Arguments.of(name, rule, change);
    }

    private static Rule row(Decision decision) {
        return decision.getModelInstance()
                .getModelElementsByType(Rule.class)
                .iterator()
                .next();
    }
}
