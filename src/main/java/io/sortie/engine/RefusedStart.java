package io.sortie.engine;

import io.sortie.problems.Problem;
import org.camunda.bpm.engine.BadUserRequestException;

/** A process start that was refused, with the problem that says why. */
public class RefusedStart extends BadUserRequestException {

    private final transient Problem problem;

    public RefusedStart(Problem problem) {
        super(problem.key(), problem);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
