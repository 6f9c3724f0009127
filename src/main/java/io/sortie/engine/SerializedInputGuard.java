package io.sortie.engine;

import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine refuses Java-serialized variables, but as a failure of its own; it is the caller's, hence a 400 [S7]. */
class SerializedInputGuard extends CommandInterceptor {

    private static final String JAVA_SERIALIZATION_PROHIBITED = "ENGINE-17007";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (String.valueOf(e.getMessage()).startsWith(JAVA_SERIALIZATION_PROHIBITED)) {
                throw new RefusedCommand(
                        new Problem("malformed-request", 400, "malformed-request", Map.of(), List.of()));
            }
            throw e;
        }
    }
}
