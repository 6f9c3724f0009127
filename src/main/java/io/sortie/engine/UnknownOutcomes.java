package io.sortie.engine;

import io.sortie.effects.OutcomeUnknown;

/** Whoever has an unknown outcome cleared up by a person. */
public interface UnknownOutcomes {

    /**
     * A step cannot go on before it is known what became of its effect. Called each time a job fails for that reason, in a
     * transaction of its own right before the job is given up.
     */
    void clarify(OutcomeUnknown outcome, String stuckJob);
}
