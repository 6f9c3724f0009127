package io.sortie.web.pages;

import io.sortie.billing.CustomerType;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The cancel form as it was filled in. Everything is text, so that what cannot be read is told to the reader as an error
 * of that field.
 *
 * @param submission random id of one trip through the pages: pressing the last button twice opens one case
 */
record CancelForm(
        String name,
        String email,
        String subscriptionId,
        String country,
        String type,
        String requestedEndDate,
        String reason,
        String expectedResolution,
        String comment,
        String submission) {

    static final CancelForm EMPTY = new CancelForm(null, null, null, null, null, null, null, "CANCEL", null, null);

    /** In the order of the page. */
    static final List<String> FIELDS = List.copyOf(EMPTY.entries().keySet());

    CancelForm {
        name = text(name);
        email = text(email);
        subscriptionId = text(subscriptionId);
        country = text(country);
        type = text(type);
        requestedEndDate = text(requestedEndDate);
        reason = text(reason);
        expectedResolution = text(expectedResolution);
        comment = text(comment);
        submission = uuidOrEmpty(text(submission));
    }

    /** What is missing or unreadable before any service is asked; the messages are keys. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        for (String field : List.of("name", "email", "subscriptionId")) {
            if (entries().get(field).isEmpty()) {
                errors.add(new FieldError(field, "cancel." + field + ".missing"));
            }
        }
        if (!type.isEmpty() && customerType() == null) {
            errors.add(new FieldError("type", "cancel.type.unreadable"));
        }
        if (!requestedEndDate.isEmpty() && endDate() == null) {
            errors.add(new FieldError("requestedEndDate", "cancel.requestedEndDate.unreadable"));
        }
        return errors;
    }

    CancellationRequest request(String brand, Locale locale) {
        CustomerInput customer =
                new CustomerInput(name, email, locale.toLanguageTag(), orNull(country), customerType());
        return new CancellationRequest(
                brand,
                subscriptionId,
                Channel.WEB_FORM,
                customer,
                orNull(reason),
                orNull(comment),
                endDate(),
                false,
                orNull(expectedResolution));
    }

    /** The key under which the case is opened at most once, or null when the form carries none. */
    String idempotencyKey() {
        return submission.isEmpty() ? null : "page:" + submission;
    }

    /** The same entries under a new id: each summary that is shown can be sent once. */
    CancelForm forSubmission() {
        return with(requestedEndDate, UUID.randomUUID().toString());
    }

    private CancelForm with(String endDate, String id) {
        return new CancelForm(
                name, email, subscriptionId, country, type, endDate, reason, expectedResolution, comment, id);
    }

    /** All entries by field name, in the order of the page: they travel as hidden fields. */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", name);
        entries.put("email", email);
        entries.put("subscriptionId", subscriptionId);
        entries.put("requestedEndDate", requestedEndDate);
        entries.put("type", type);
        entries.put("country", country);
        entries.put("reason", reason);
        entries.put("expectedResolution", expectedResolution);
        entries.put("comment", comment);
        entries.put("submission", submission);
        return entries;
    }

    /** The same entries with another end date, as a later end without a fee is taken up. */
    public Map<String, String> entriesEnding(LocalDate date) {
        return with(date.toString(), "").entries();
    }

    private CustomerType customerType() {
        for (CustomerType known : CustomerType.values()) {
            if (known.name().equals(type)) {
                return known;
            }
        }
        return null;
    }

    private LocalDate endDate() {
        try {
            return requestedEndDate.isEmpty() ? null : LocalDate.parse(requestedEndDate);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String uuidOrEmpty(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? value : "";
    }
}
