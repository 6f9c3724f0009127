package io.sortie.engine;

import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the engine refuses in words of its own, as a problem that people can read in their language. */
final class RefusalsInWords {

    /** The engine asks by this about the task of a request; other things that are not there, it names otherwise. */
    private static final String NO_TASK = "task is null";

    private RefusalsInWords() {}

    /** Sortie's own refusal if there is one behind this failure, else the engine's put into words. */
    static Optional<Problem> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> one(cause).stream())
                .findFirst()
                .map(problem -> asksOfTask() ? problem.asAnswer() : problem);
    }

    /** Who completes a task has started nothing, and has nothing to send again. */
    private static boolean asksOfTask() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && asked.getRequest().getRequestURI().contains("/task/");
    }

    private static Optional<Problem> one(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof AuthorizationException) {
            return Optional.of(Problem.forbidden("forbidden", Map.of()));
        }
        if (cause instanceof NullValueException missing) {
            String key = String.valueOf(missing.getMessage()).endsWith(NO_TASK) ? "task-over" : "http-404";
            return Optional.of(new Problem(key, 404, key, Map.of(), List.of()));
        }
        return Optional.empty();
    }
}
