package io.sortie.engine;

import io.sortie.effects.OutcomeUnknown;

/** Whoever has an unknown outcome cleared up by a person. */
public interface UnknownOutcomes {

    /**
     * A step cannot go on before it is known what became of its effect. Called each time a job fails for that reason, in
     * the transaction that gives the job up.
     */
    void clarify(OutcomeUnknown outcome, String stuckJob);
}
