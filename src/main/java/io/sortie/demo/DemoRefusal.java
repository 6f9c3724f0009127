package io.sortie.demo;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What a demo helper answers to a request that it cannot use. */
final class DemoRefusal {

    private DemoRefusal() {}

    static ErrorResponseException invalid(String sentence) {
        return refusal(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-request", sentence);
    }

    static ErrorResponseException malformed() {
        return refusal(HttpStatus.BAD_REQUEST, "malformed-request", "The body is not the JSON object expected here.");
    }

    static ErrorResponseException unknownSubscription() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-subscription", "There is no subscription with this id.");
    }

    static ErrorResponseException unknownRefund() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-refund", "There is no refund with this id.");
    }

    static ErrorResponseException unknownAccount() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-account", "There is no account with this id.");
    }

    static ErrorResponseException unknownOpenItem() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-open-item", "There is no open item with this id.");
    }

    static ErrorResponseException conflict(String sentence) {
        return refusal(HttpStatus.CONFLICT, "conflict", sentence);
    }

    private static ErrorResponseException refusal(HttpStatus status, String slug, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:sortie:problem:" + slug));
        return new ErrorResponseException(status, problem, null);
    }
}
