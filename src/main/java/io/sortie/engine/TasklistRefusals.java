package io.sortie.engine;

import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import io.sortie.wording.Wording;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What Tasklist shows when Sortie refuses a start, a claim or an answer: the sentence of the problem, in the reader's
 * language. Camunda would answer 500 with the names of classes. Made by Jersey, not by Spring: see
 * {@link TasklistRefusalsSetup}. What the engine itself does not permit, the webapps put into words of their own.
 */
abstract class TasklistRefusals<F extends RuntimeException> implements ExceptionMapper<F> {

    @Context
    private ServletContext context;

    // One class for each type that Camunda answers itself: JAX-RS picks by the nearest type, then by priority.

    /** Behind what Camunda's resources wrap. */
    @Priority(1)
    public static class OfRequests extends TasklistRefusals<RestException> {}

    /** Straight from the engine. */
    @Priority(1)
    public static class OfEngine extends TasklistRefusals<ProcessEngineException> {}

    @Override
    public Response toResponse(F failure) {
        return RefusalsInWords.of(failure)
                .filter(problem -> !(failure instanceof AuthorizationException))
                .map(this::answer)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }

    private Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", problem.slug(), "message", sentences(problem)))
                .build();
    }

    /** Tasklist shows one text: what is wrong with single fields stands behind the sentence. */
    private String sentences(Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(this.context);
        ProblemTexts texts = context.getBean(ProblemTexts.class);
        Wording wording = context.getBean(Wording.class);
        return Stream.concat(
                        Stream.of(texts.sentence(problem, locale)),
                        texts.errors(problem, locale).stream()
                                .map(error -> named(error.get("field"), error.get("message"), wording, locale)))
                .collect(Collectors.joining(" "));
    }

    /** A sentence of its own stands alone; "lies in the past" needs to be said of something. */
    private static String named(String field, String message, Wording wording, Locale locale) {
        if (message.isEmpty() || Character.isUpperCase(message.charAt(0))) {
            return message;
        }
        String name = field.substring(field.lastIndexOf('.') + 1);
        return wording.find("form.field." + name, locale, Map.of()).orElse(name) + " " + message + ".";
    }
}
