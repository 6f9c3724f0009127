package io.sortie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What engine-rest answers when something was refused or failed: the same problem as our own API. Camunda would answer 500
 * with the message of the cause, which may hold SQL and what the customer wrote; its answers below 500 stay.
 */
@Component
class EngineRestProblems {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final ProblemTexts texts;
    private final ObjectMapper json;

    EngineRestProblems(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    private Response of(Throwable failure) {
        Optional<Problem> refusal = RefusalsInWords.of(failure);
        if (refusal.isPresent()) {
            return answer(refusal.get());
        }
        // logs what failed, once
        Response usual = ExceptionHandlerHelper.getInstance().getResponse(failure);
        if (usual.getStatus() < 500) {
            return usual;
        }
        return answer(new Problem("internal", usual.getStatus(), "internal", Map.of(), List.of()));
    }

    private Response answer(Problem problem) {
        ProblemDetail detail = texts.detail(problem, LocaleContextHolder.getLocale());
        detail.setInstance(URI.create(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath()));
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        try {
            return answer.entity(json.writeValueAsString(detail)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // One class for each type that Camunda answers itself: JAX-RS picks by the nearest type, then by priority.

    @Priority(1)
    record OfRequests(EngineRestProblems problems) implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException failure) {
            return problems.of(failure);
        }
    }

    @Priority(1)
    record OfEngine(EngineRestProblems problems) implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException failure) {
            return problems.of(failure);
        }
    }

    @Priority(1)
    record OfOthers(EngineRestProblems problems) implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            return problems.of(failure);
        }
    }
}
