package io.sortie.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Refusals of the demo helpers as problem+json. */
@RestControllerAdvice(basePackageClasses = DemoAnswers.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("demo")
class DemoAnswers extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, DemoRefusal.malformed().getBody(), headers, HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(DuplicateKeyException e) {
        return ResponseEntity.of(DemoRefusal.conflict("This id is taken.").getBody())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(DataIntegrityViolationException e) {
        return ResponseEntity.of(DemoRefusal.invalid("A value is too long.").getBody())
                .build();
    }
}
