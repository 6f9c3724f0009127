package io.sortie.web.pages;

import static io.sortie.web.pages.Entry.orNull;
import static io.sortie.web.pages.Entry.text;

import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem.FieldError;
import io.sortie.refund.RefundRequest;
import io.sortie.refundfile.RefundCause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The form that asks for money back, as it was filled in [SMA-03, SMA-04, SEM-22, SEM-23, GUI-05]. */
record RefundForm(
        String name,
        String email,
        String subscriptionId,
        String orderId,
        String cause,
        String expectedResolution,
        String explanation,
        String cancellationRequestedOn,
        String chargedOn,
        String submission)
        implements Entered {

    /** What a customer can know of it; what else the cause may be, technical support finds out. */
    static final List<RefundCause> CAUSES = List.of(
            RefundCause.CHANGED_MIND,
            RefundCause.TECHNICAL,
            RefundCause.SHORT_INTERRUPTION,
            RefundCause.OUTAGE,
            RefundCause.CHARGED_AFTER_CANCELLATION,
            RefundCause.OTHER);

    /** What a customer may want instead of the money [GUI-05]. */
    static final List<String> OTHER_WISHES = List.of("SOLVE_PROBLEM");

    static final RefundForm EMPTY = new RefundForm(null, null, null, null, null, null, null, null, null, null);

    RefundForm {
        name = text(name);
        email = text(email);
        subscriptionId = Entry.number(subscriptionId);
        orderId = Entry.number(orderId);
        cause = text(cause);
        expectedResolution = text(expectedResolution);
        explanation = text(explanation);
        cancellationRequestedOn = text(cancellationRequestedOn);
        chargedOn = text(chargedOn);
        submission = Entry.submission(submission);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Entry.missing(this, "name", "email", "subscriptionId", "cause"));
        if (!cause.isEmpty() && chosen() == null) {
            errors.add(new FieldError("cause", "entry.cause.missing"));
        }
        if (!expectedResolution.isEmpty() && !OTHER_WISHES.contains(expectedResolution)) {
            errors.add(new FieldError("expectedResolution", "entry.expectedResolution.wrong"));
        }
        if (chosen() == RefundCause.CHARGED_AFTER_CANCELLATION) {
            errors.addAll(Entry.missing(this, "cancellationRequestedOn", "chargedOn"));
        }
        checkDate("cancellationRequestedOn", errors);
        checkDate("chargedOn", errors);
        return errors;
    }

    private void checkDate(String field, List<FieldError> errors) {
        String day = entries().get(field);
        if (!day.isEmpty() && Entry.date(day) == null) {
            errors.add(new FieldError(field, "entry." + field + ".missing"));
        }
    }

    RefundRequest request(String brand, boolean signedIn, Locale locale) {
        return new RefundRequest(
                brand,
                subscriptionId,
                orNull(orderId),
                signedIn ? Channel.ACCOUNT : Channel.WEB_FORM,
                new CustomerInput(name, email, locale.toLanguageTag(), null, null),
                chosen(),
                orNull(explanation),
                null,
                Entry.date(cancellationRequestedOn),
                Entry.date(chargedOn),
                signedIn,
                null,
                null,
                orNull(expectedResolution));
    }

    /** The same entries about this order. */
    RefundForm about(String subscription, String order) {
        return new RefundForm(
                name,
                email,
                subscription,
                order,
                cause,
                expectedResolution,
                explanation,
                cancellationRequestedOn,
                chargedOn,
                submission);
    }

    /** The same entries under a new id: each summary that is shown can be sent once. */
    RefundForm forSubmission() {
        return new RefundForm(
                name,
                email,
                subscriptionId,
                orderId,
                cause,
                expectedResolution,
                explanation,
                cancellationRequestedOn,
                chargedOn,
                UUID.randomUUID().toString());
    }

    @Override
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", name);
        entries.put("email", email);
        entries.put("subscriptionId", subscriptionId);
        entries.put("orderId", orderId);
        entries.put("cause", cause);
        entries.put("expectedResolution", expectedResolution);
        entries.put("explanation", explanation);
        entries.put("cancellationRequestedOn", cancellationRequestedOn);
        entries.put("chargedOn", chargedOn);
        entries.put("submission", submission);
        return entries;
    }

    private RefundCause chosen() {
        return Entry.choice(RefundCause.class, cause);
    }
}
