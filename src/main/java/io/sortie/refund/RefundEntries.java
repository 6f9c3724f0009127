package io.sortie.refund;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.intake.Requesters;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be wrong with the entries of a request themselves. */
@Component
class RefundEntries {

    private final Requesters requesters;
    private final RefundPolicies policies;

    RefundEntries(Requesters requesters, RefundPolicies policies) {
        this.requesters = requesters;
        this.policies = policies;
    }

    /** @throws Problem that names each field that is missing by the brand's terms, or cannot be accepted */
    void checkFields(RefundRequest request) {
        List<FieldError> errors = new ArrayList<>(requesters.fieldErrors(request));
        errors.addAll(missing(request, policies.terms(request.brand(), false)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The two dates are asked for where they decide [SEM-23]. */
    void checkDates(RefundRequest request, ZoneId zone, Instant now) {
        if (request.cause() != RefundCause.CHARGED_AFTER_CANCELLATION) {
            return;
        }
        checkDate("cancellationRequestedOn", request.cancellationRequestedOn(), zone, now);
        checkDate("chargedOn", request.chargedOn(), zone, now);
    }

    private static void checkDate(String field, LocalDate day, ZoneId zone, Instant now) {
        if (day == null) {
            throw Problem.invalid(field, "{invalid.required}");
        }
        if (day.isAfter(LocalDate.ofInstant(now, zone))) {
            throw Problem.invalid(field, "{invalid.date-future}");
        }
    }

    /** What the brand's terms ask for; the law asks for nothing [SMA-03, SMA-04, LAW-12]. */
    void checkDuties(RefundRequest request, RefundFacts known) {
        List<FieldError> missing = missing(request, policies.terms(request.brand(), known.withdrawalOpen()));
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    private static List<FieldError> missing(RefundRequest request, RefundPolicies.Terms terms) {
        List<FieldError> missing = new ArrayList<>();
        if (terms.orderIdRequired() && blank(request.orderId())) {
            missing.add(new FieldError("orderId", "{invalid.required}"));
        }
        if (terms.explanationRequired() && blank(request.words())) {
            missing.add(new FieldError("explanation", "{invalid.required}"));
        }
        return missing;
    }

    void checkAmount(Money requested, List<Charge> charges) {
        if (requested == null) {
            return;
        }
        Money kept = charges.stream().map(Charge::kept).reduce(Money::plus).orElseThrow();
        boolean possible = requested.unit().equals(kept.unit())
                && requested.value().signum() > 0
                && requested.value().compareTo(kept.value()) <= 0;
        if (!possible) {
            throw Problem.invalid("requestedAmount", "{invalid.refund-amount}");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
