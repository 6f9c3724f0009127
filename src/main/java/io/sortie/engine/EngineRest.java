package io.sortie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** engine-rest answers a refused start with the same problem as our own API, instead of a 500 with a cause in it. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    private final transient ProblemTexts texts;
    private final transient ObjectMapper json;

    EngineRest(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void registerAdditionalResources() {
        register(new Refusals(texts, json));
    }

    @Priority(1)
    static class Refusals implements ExceptionMapper<RestException> {

        private final ProblemTexts texts;
        private final ObjectMapper json;
        private final RestExceptionHandler others = new RestExceptionHandler();

        Refusals(ProblemTexts texts, ObjectMapper json) {
            this.texts = texts;
            this.json = json;
        }

        @Override
        public Response toResponse(RestException exception) {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedStart refused) {
                    return problem(refused.problem());
                }
            }
            return others.toResponse(exception);
        }

        private Response problem(Problem problem) {
            try {
                return Response.status(problem.status())
                        .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                        .entity(json.writeValueAsString(texts.detail(problem, LocaleContextHolder.getLocale())))
                        .build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
