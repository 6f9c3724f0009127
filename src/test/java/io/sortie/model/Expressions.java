package io.sortie.model;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Every expression of a diagram, wherever it stands, and the methods that they call. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern CALL = Pattern.compile("#\\{(\\w+)\\.(\\w+)\\((\\w+)\\)}");
    private static final Map<String, Class<?>> ARGUMENTS =
            Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

    static final Rule<Diagram> METHODS_EXIST = new Rule<>(
            "every method that a diagram calls exists and is public",
            diagram -> of(diagram)
                    .flatMap(text -> CALL.matcher(text).results())
                    .filter(call -> !exists(diagram, call))
                    .map(MatchResult::group),
            diagram -> diagram.setCamunda(
                    "serviceTask_stopBilling", "expression", "#{cancellationTasks.haltBilling(execution)}"));

    private Expressions() {}

    static Stream<String> of(Diagram diagram) {
        return EXPRESSION
                .matcher(Bpmn.convertToString(diagram.model()))
                .results()
                .map(MatchResult::group);
    }

    /** {@code data-retention} has its work done by {@code dataRetentionTasks}. */
    static String bean(Diagram diagram) {
        String name = String.join(
                "",
                Arrays.stream(diagram.id().split("-")).map(Expressions::capital).toList());
        return name.substring(0, 1).toLowerCase() + name.substring(1) + "Tasks";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }

    private static boolean exists(Diagram diagram, MatchResult call) {
        String type = "io.sortie." + diagram.id().replace("-", "") + "." + capital(call.group(1));
        try {
            Class.forName(type).getMethod(call.group(2), ARGUMENTS.get(call.group(3)));
            return call.group(1).equals(bean(diagram));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return false;
        }
    }
}
