package io.sortie.problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal that the caller can do something about: becomes problem+json (RFC 9457), a sentence on a page, or an answer
 * of engine-rest. Texts are {@code problem.<key>.title} and {@code problem.<key>.detail} of the message files.
 */
public class Problem extends RuntimeException {

    /** What is wrong with one field; {@code message} is a key of the message files. */
    public record FieldError(String field, String message) {}

    private final String slug;
    private final int status;
    private final String key;
    private final transient Map<String, String> values;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    public Problem(String slug, int status, String key, Map<String, String> values, List<FieldError> errors) {
        this(slug, status, key, values, errors, null);
    }

    private Problem(
            String slug,
            int status,
            String key,
            Map<String, String> values,
            List<FieldError> errors,
            Duration retryAfter) {
        super(key, null, false, false);
        this.retryAfter = retryAfter;
        this.slug = slug;
        this.status = status;
        this.key = key;
        this.values = values;
        this.errors = errors;
    }

    /** 422: these fields cannot be accepted. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem("invalid-request", 422, "invalid-request", Map.of(), errors);
    }

    /** The same of a task's answer, in words of its own. */
    public Problem asAnswer() {
        return key.equals("invalid-request") ? new Problem(slug, status, "invalid-answer", values, errors) : this;
    }

    /** 422: this field cannot be accepted. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** 422: no such subscription for this customer; never tells which part was wrong. */
    public static Problem unknownSubscription() {
        return new Problem("unknown-subscription", 422, "unknown-subscription", Map.of(), List.of());
    }

    /** 422: no such account for this customer; never tells which part was wrong. */
    public static Problem unknownAccount() {
        return new Problem("unknown-account", 422, "unknown-account", Map.of(), List.of());
    }

    /** 503: the account system does not answer; nothing was started, and the same request may be sent again. */
    public static Problem accountsUnavailable() {
        return new Problem("accounts-unavailable", 503, "accounts-unavailable", Map.of(), List.of());
    }

    /** 404: no such case. */
    public static Problem unknownCase() {
        return new Problem("unknown-case", 404, "unknown-case", Map.of(), List.of());
    }

    public static Problem unknownReceipt() {
        return new Problem("unknown-receipt", 404, "unknown-receipt", Map.of(), List.of());
    }

    /** 409: the case or subscription is not in a state for this; the key's sentence says what to do instead. */
    public static Problem state(String key, Map<String, String> values) {
        return new Problem("case-state", 409, key, values, List.of());
    }

    /** 409: what was to be started runs already, as the case with this reference. */
    public static Problem startedBefore(String reference) {
        return state("started-before", Map.of("reference", reference));
    }

    /** 403: somebody else has to do this; the key's sentence says why. */
    public static Problem forbidden(String key, Map<String, String> values) {
        return new Problem(key, 403, key, values, List.of());
    }

    /** 429: possible again after this time. */
    public static Problem tooSoon(String key, Duration retryAfter) {
        return new Problem("too-many-requests", 429, key, Map.of(), List.of(), retryAfter);
    }

    /** 503: billing does not answer; nothing was started, and the same request may be sent again. */
    public static Problem billingUnavailable() {
        return new Problem("billing-unavailable", 503, "billing-unavailable", Map.of(), List.of());
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Map<String, String> values() {
        return values;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** When the same request may be sent again, or empty if that would not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
