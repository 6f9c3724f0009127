package io.sortie.policy;

import static io.sortie.policy.TableRules.cells;
import static io.sortie.policy.TableRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every decision table owes to whoever reads or changes it. */
class TableRulesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @Test
    @DisplayName("a table's file is named like its decision and has a diagram")
    void names() {
        assertThat(DecisionBench.tables()).isNotEmpty().allSatisfy(file -> {
            assertThat(decisions(file)).extracting(Decision::getId).contains(name(file));
            assertThat(Files.readString(file)).contains("<dmndi:DMNShape");
        });
    }

    @Test
    @DisplayName("every decision has a version, a time to live and a description")
    void versions() {
        assertThat(decisions()).allSatisfy(TableRules::isVersioned);
    }

    @Test
    @DisplayName("every row says which rule it comes from")
    void rows() {
        assertThat(rules()).hasSizeGreaterThan(80);
        assertThat(decisions()).allSatisfy(TableRules::saysItsRules);
    }

    @Test
    @DisplayName("the rules that a row answers with are those of its note")
    void ruleIds() {
        assertThat(decisions()).allSatisfy(TableRules::answersWithItsRules);
    }

    @ParameterizedTest
    @DisplayName("CON-11 every reason and every loss is a sentence in each language")
    @ValueSource(strings = {"terms.properties", "terms_fr.properties", "terms_de.properties"})
    void inEachLanguage(String file) throws IOException {
        Properties sentences = sentences(file);

        assertThat(keys()).hasSizeGreaterThan(30).allSatisfy(key -> assertThat(sentences.getProperty(key))
                .as(key)
                .isNotBlank());
        assertThat(sentences.stringPropertyNames())
                .as("sentences that no table names")
                .containsExactlyInAnyOrderElementsOf(keys());
    }

    @ParameterizedTest
    @DisplayName("no sentence repeats a figure of a table: it would go on saying the old one")
    @ValueSource(strings = {"terms.properties", "terms_fr.properties", "terms_de.properties"})
    void withoutFigures(String file) throws IOException {
        assertThat(sentences(file).values()).allSatisfy(sentence -> assertThat((String) sentence)
                .doesNotContainPattern("\\d|(?i)\\b(quarter|half|quart|moitié|viertel|hälfte)\\b"));
    }

    private static List<String> keys() {
        Stream<String> reasons = decisions().stream()
                .flatMap(decision -> cells(decision, "reason").map(cell -> prefix(decision) + text(cell)));
        Stream<String> losses = decisions().stream()
                .flatMap(decision -> cells(decision, "lost"))
                .flatMap(cell -> Arrays.stream(text(cell).split(",")))
                .map(loss -> "terms.lost." + loss);
        return Stream.concat(reasons, losses).distinct().sorted().toList();
    }

    /** {@code cancellation-terms} → {@code terms.reason.} */
    private static String prefix(Decision decision) {
        return decision.getId().replaceFirst(".*-", "") + ".reason.";
    }

    private static List<Rule> rules() {
        return DecisionBench.tables().stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream())
                .toList();
    }

    static List<Decision> decisions() {
        return DecisionBench.tables().stream()
                .flatMap(file -> decisions(file).stream())
                .toList();
    }

    private static List<Decision> decisions(Path file) {
        return List.copyOf(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".dmn", "");
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            sentences.load(reader);
        }
        return sentences;
    }
}
