package io.sortie.engine;

import io.sortie.problems.Problem;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * engine-rest lets whoever may complete a task set any variable of its process: the subscription, an amount, a date.
 * What the process has decided is not an answer to a task, so it is refused there.
 */
class DecidedVariablesGuard extends CommandInterceptor {

    // the engine keeps what a command carries to itself
    private static final Map<Class<?>, List<Field>> CARRIED = Map.of(
            CompleteTaskCmd.class, List.of(field(CompleteTaskCmd.class, "variables")),
            SubmitTaskFormCmd.class, List.of(field(SubmitTaskFormCmd.class, "properties")),
            SetTaskVariablesCmd.class, List.of(field(AbstractSetVariableCmd.class, "variables")),
            RemoveTaskVariablesCmd.class, List.of(field(AbstractRemoveVariableCmd.class, "variableNames")),
            PatchTaskVariablesCmd.class,
                    List.of(
                            field(AbstractPatchVariablesCmd.class, "variables"),
                            field(AbstractPatchVariablesCmd.class, "deletions")));

    private final Set<String> decided;

    DecidedVariablesGuard(List<RecordedVariables> models) {
        this.decided = models.stream()
                .flatMap(model -> model.variables().stream())
                .map(Variable::name)
                .collect(Collectors.toSet());
    }

    @Override
    public <T> T execute(Command<T> command) {
        Set<String> refused = new TreeSet<>(decided);
        refused.retainAll(names(command));
        if (!refused.isEmpty()) {
            throw new RefusedCommand(Problem.invalid(refused.stream()
                    .map(name -> new Problem.FieldError(name, "{invalid.decided}"))
                    .toList()));
        }
        return next.execute(command);
    }

    private static Set<String> names(Command<?> command) {
        return CARRIED.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(command))
                .flatMap(kind -> kind.getValue().stream())
                .flatMap(field -> names(ReflectionUtils.getField(field, command)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Object carried) {
        Collection<?> names = carried instanceof Map<?, ?> values ? values.keySet() : (Collection<?>) carried;
        return names == null ? Stream.empty() : names.stream().map(String::valueOf);
    }

    private static Field field(Class<?> command, String name) {
        Field field = ReflectionUtils.findField(command, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
