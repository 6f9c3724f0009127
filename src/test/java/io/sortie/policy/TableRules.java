package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What holds for every decision table by itself. */
final class TableRules {

    private TableRules() {}

    static void isVersioned(Decision decision) {
        assertThat(decision.getVersionTag()).as(decision.getId()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString())
                .as(decision.getId())
                .isEqualTo("P180D");
        assertThat(decision.getDescription()).as(decision.getId()).isNotNull();
    }

    static void saysItsRules(Decision decision) {
        assertThat(decision.getModelInstance().getModelElementsByType(Rule.class))
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .matches(".+ \\[(SEM|SMA|SPL|CON|GUI|LAW)-\\d\\d(, (SEM|SMA|SPL|CON|GUI|LAW)-\\d\\d)*]"));
    }

    static void answersWithItsRules(Decision decision) {
        cells(decision, "ruleIds").forEach(cell -> assertThat(
                        ((Rule) cell.getParentElement()).getDescription().getTextContent())
                .endsWith("[" + text(cell) + "]"));
    }

    static Stream<OutputEntry> cells(Decision decision, String output) {
        DecisionTable table =
                decision.getChildElementsByType(DecisionTable.class).iterator().next();
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        return names.contains(output)
                ? table.getRules().stream().map(rule -> cell(rule, names.indexOf(output)))
                : Stream.of();
    }

    static String text(ModelElementInstance cell) {
        return cell.getTextContent().trim().replace("\"", "");
    }

    private static OutputEntry cell(Rule rule, int column) {
        return List.copyOf(rule.getOutputEntries()).get(column);
    }
}
