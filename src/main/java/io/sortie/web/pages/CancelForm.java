package io.sortie.web.pages;

import static io.sortie.web.pages.Entry.orNull;
import static io.sortie.web.pages.Entry.text;

import io.sortie.billing.CustomerType;
import io.sortie.cancellation.CancelPage;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The cancel form as it was filled in; what cannot be read is told to the reader as an error of that field. */
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
        String submission)
        implements Entered {

    static final CancelForm EMPTY = new CancelForm(null, null, null, null, null, null, null, "CANCEL", null, null);

    CancelForm {
        name = text(name);
        email = text(email);
        subscriptionId = Entry.number(subscriptionId);
        country = text(country);
        type = text(type);
        requestedEndDate = text(requestedEndDate);
        reason = text(reason);
        expectedResolution = text(expectedResolution);
        comment = text(comment);
        submission = Entry.submission(submission);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (!type.isEmpty() && customerType() == null) {
            errors.add(new FieldError("type", "cancel.type.unreadable"));
        }
        // For cause means that the cause is named [LAW-15].
        if (reason.equals(Choices.FOR_CAUSE) && comment.isEmpty()) {
            errors.add(new FieldError("comment", "law.cause.missing"));
        }
        if (!requestedEndDate.isEmpty() && endDate() == null) {
            errors.add(new FieldError("requestedEndDate", "entry.requestedEndDate.unreadable"));
        }
        return errors;
    }

    /** The same with an error for each required field that is empty. */
    Entered on(CancelPage page) {
        String[] required = page.required().stream().map(CancelForm::entry).toArray(String[]::new);
        List<FieldError> errors = new ArrayList<>(errors());
        errors.addAll(Entry.missing(this, required));
        // A cause that is written down is not passed over because another kind is still chosen.
        if (page.fields().contains("cause") && !reason.equals(Choices.FOR_CAUSE) && !comment.isEmpty()) {
            errors.add(new FieldError("reason", "law.cause.ordinary"));
        }
        return new CheckedForm(entries(), errors);
    }

    /** The entry behind a field of {@code cancel-page.dmn}: kind and cause travel as reason and comment. */
    private static String entry(String field) {
        return switch (field) {
            case "kind" -> "reason";
            case "cause", "legitimateReason" -> "comment";
            default -> field;
        };
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

    /** The same entries under a new id: each summary that is shown can be sent once. */
    CancelForm forSubmission() {
        return with(requestedEndDate, UUID.randomUUID().toString());
    }

    /** The same entries about this subscription. */
    CancelForm about(String number) {
        return new CancelForm(
                name, email, number, country, type, requestedEndDate, reason, expectedResolution, comment, submission);
    }

    private CancelForm with(String endDate, String id) {
        return new CancelForm(
                name, email, subscriptionId, country, type, endDate, reason, expectedResolution, comment, id);
    }

    @Override
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
        return Entry.choice(CustomerType.class, type);
    }

    private LocalDate endDate() {
        return Entry.date(requestedEndDate);
    }
}
