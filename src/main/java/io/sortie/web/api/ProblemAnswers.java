package io.sortie.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Money;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal of the API as problem+json, in the caller's language; no class name or SQL ever leaves. */
@RestControllerAdvice(basePackages = "io.sortie.web.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final ProblemTexts texts;

    ProblemAnswers(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        problem.retryAfter()
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
        return answer(problem, locale, headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return refused(Problem.invalid(path(mismatch), expected(mismatch.getTargetType())), locale);
        }
        // readable, but no value of its type: an unknown currency, an amount with too many decimals
        if (e.getCause() instanceof ValueInstantiationException impossible
                && !impossible.getPath().isEmpty()) {
            Class<?> type = impossible.getType().getRawClass();
            return refused(Problem.invalid(path(impossible), expected(type)), locale);
        }
        return refused(new Problem("malformed-request", 400, "malformed-request", Map.of(), List.of()), locale);
    }

    /** A form with a name that no form has: the firewall looks at it only when somebody reads it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e, Locale locale) {
        return refused(new Problem("malformed-request", 400, "malformed-request", Map.of(), List.of()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e, Locale locale) {
        return refused(Problem.invalid(List.of(new Problem.FieldError(e.getName(), "{invalid.choice}"))), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> billing(BillingUnavailable e, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "30");
        log.warn("billing did not answer a request of the API");
        return answer(Problem.billingUnavailable(), locale, headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(Overtaken e, Locale locale) {
        return refused(Problem.state("overtaken", Map.of()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return answer(
                    new Problem("http-" + status, status, "http-" + status, Map.of(), List.of()),
                    locale,
                    known.getHeaders());
        }
        log.error("a request of the API failed", e);
        return refused(new Problem("internal", 500, "internal", Map.of(), List.of()), locale);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.detail(problem, locale));
    }

    private static String expected(Class<?> type) {
        if (type == Money.class) {
            return "{invalid.money}";
        }
        return type == LocalDate.class
                ? "{invalid.date}"
                : type == String.class ? "{invalid.text}" : "{invalid.choice}";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
