package io.sortie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house rules for diagrams and forms; and for each rule, that a diagram or form which breaks it is found out. */
class ModelRulesTest {

    private static final List<Rule<Diagram>> DIAGRAM_RULES = Stream.of(
                    NamingRules.ALL,
                    QuestionRules.ALL,
                    CaseRules.ALL,
                    LayoutRules.ALL,
                    EngineRules.ALL,
                    FactRules.ALL,
                    ReferenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    @TestFactory
    @DisplayName("every diagram keeps every rule")
    Stream<DynamicTest> diagramsKeepTheRules() {
        return keep(Diagram.all(), Diagram::id, DIAGRAM_RULES);
    }

    @TestFactory
    @DisplayName("every form keeps every rule")
    Stream<DynamicTest> formsKeepTheRules() {
        return keep(Form.all(), form -> form.file().getFileName().toString(), FormRules.ALL);
    }

    @TestFactory
    @DisplayName("every rule bites, each of its halves too")
    Stream<DynamicTest> rulesBite() {
        return Stream.concat(bite(DIAGRAM_RULES, Diagram::sample), bite(FormRules.ALL, Form::sample));
    }

    @TestFactory
    @DisplayName("every gateway, once inverted, is found out")
    Stream<DynamicTest> invertedGateways() {
        return Diagram.all().stream().flatMap(diagram -> diagram.questions().toList().stream()
                .map(question -> dynamicTest(diagram.id() + " " + question.getId(), () -> {
                    question.getOutgoing().forEach(QuestionRules::invert);
                    assertThat(QuestionRules.ANSWERS.breaches().apply(diagram)).isNotEmpty();
                })));
    }

    @TestFactory
    @DisplayName("every method that a diagram calls exists")
    Stream<DynamicTest> methodsExist() {
        List<Rule<Diagram>> rule = List.of(Expressions.METHODS_EXIST);
        return Stream.concat(keep(Diagram.all(), Diagram::id, rule), bite(rule, Diagram::sample));
    }

    private static <T> Stream<DynamicTest> keep(List<T> all, Function<T, String> name, List<Rule<T>> rules) {
        assertThat(all).isNotEmpty();
        return all.stream().flatMap(one -> rules.stream()
                .map(rule -> dynamicTest(name.apply(one) + ": " + rule.sentence(), () -> assertThat(
                                rule.breaches().apply(one))
                        .as(rule.sentence())
                        .isEmpty())));
    }

    @TestFactory
    @DisplayName("no rule without something that breaks it")
    Stream<DynamicTest> everyRuleIsBroken() {
        return Stream.concat(DIAGRAM_RULES.stream(), FormRules.ALL.stream())
                .map(rule -> dynamicTest(
                        rule.sentence(), () -> assertThat(rule.violations()).isNotEmpty()));
    }

    private static <T> Stream<DynamicTest> bite(List<Rule<T>> rules, Supplier<T> sample) {
        return rules.stream().flatMap(rule -> IntStream.range(
                        0, rule.violations().size())
                .mapToObj(way -> dynamicTest("found out when broken (" + (way + 1) + "): " + rule.sentence(), () -> {
                    List<String> before = rule.breaches().apply(sample.get()).toList();
                    T spoilt = sample.get();
                    rule.violations().get(way).accept(spoilt);
                    assertThat(rule.breaches().apply(spoilt).filter(breach -> !before.contains(breach)))
                            .as(rule.sentence())
                            .isNotEmpty();
                })));
    }
}
