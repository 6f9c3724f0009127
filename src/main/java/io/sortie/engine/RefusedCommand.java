package io.sortie.engine;

import io.sortie.problems.Problem;
import org.camunda.bpm.engine.BadUserRequestException;

/** A command to the engine that was refused, with the problem that says why. */
public class RefusedCommand extends BadUserRequestException {

    private final transient Problem problem;

    public RefusedCommand(Problem problem) {
        super(problem.key(), problem);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
