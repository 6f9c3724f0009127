package io.sortie.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;

/** Set-up that another node may be doing in the same second, on the same database. */
final class StartTogether {

    private StartTogether() {}

    /** Does it, and once more when the other node was quicker: the second time there is little left to do. */
    static void withAnotherNode(Runnable setup) {
        try {
            setup.run();
        } catch (ProcessEngineException | DataAccessException e) {
            setup.run();
        }
    }
}
