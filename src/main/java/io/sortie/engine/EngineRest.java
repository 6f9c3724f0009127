package io.sortie.engine;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** engine-rest with answers that say no more than they should. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    private final transient EngineRestProblems problems;

    EngineRest(EngineRestProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void registerAdditionalResources() {
        register(new EngineRestProblems.OfRequests(problems));
        register(new EngineRestProblems.OfEngine(problems));
        register(new EngineRestProblems.OfOthers(problems));
    }
}
