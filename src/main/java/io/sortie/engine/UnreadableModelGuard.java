package io.sortie.engine;

import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine refuses a model that is no BPMN, no DMN and no form, or that has a document type (with which XML reads files
 * and swells up), but as a failure of its own; it is the caller's, hence a 400 [S8]. What a readable diagram lacks is told
 * by the engine itself.
 */
class UnreadableModelGuard extends CommandInterceptor {

    /** BPMN, DMN and forms that cannot be parsed. */
    private static final Set<String> CANNOT_PARSE = Set.of("ENGINE-09003", "ENGINE-22004", "ENGINE-09033");

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (command instanceof DeployCmd && CANNOT_PARSE.contains(code(e))) {
                throw new RefusedCommand(new Problem("unreadable-model", 400, "unreadable-model", Map.of(), List.of()));
            }
            throw e;
        }
    }

    private static String code(ProcessEngineException e) {
        return String.valueOf(e.getMessage()).split(" ")[0];
    }
}
