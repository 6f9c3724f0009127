package io.sortie.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps expressions out of the "or" parts of task queries that callers send [S6]. The engine (7.24.0) forbids expressions
 * in such queries, but looks only at the outermost part: one inside {@code orQueries} was evaluated, which let every user
 * run code. Stored filters, which only analysts and administrators make, are not concerned.
 */
class AdHocQueryGuard extends CommandInterceptor {

    private static final Field EXTENSION = extension();

    @Override
    public <T> T execute(Command<T> command) {
        Object query =
                command instanceof AbstractExecuteFilterCmd ? ReflectionUtils.getField(EXTENSION, command) : command;
        if (query instanceof TaskQueryImpl sent && sent.getQueries().stream().anyMatch(AdHocQueryGuard::holdsCode)) {
            throw new BadUserRequestException("Expressions are forbidden in queries");
        }
        return next.execute(command);
    }

    private static boolean holdsCode(TaskQueryImpl part) {
        return !part.getExpressions().isEmpty();
    }

    /** The query that a caller adds to a stored filter. */
    private static Field extension() {
        Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
