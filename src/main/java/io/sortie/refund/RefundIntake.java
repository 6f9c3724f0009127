package io.sortie.refund;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.Requester;
import io.sortie.intake.Requesters;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.refund.ConcernedPayments.Concerned;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundPolicies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class RefundIntake {

    /** A request that may be opened, with what billing knows of it. */
    record Checked(RefundRequest request, Requester requester, RefundFacts facts, List<Charge> charges, Instant at) {

        Subscription contract() {
            return requester.subscription();
        }
    }

    private final Requesters requesters;
    private final BillingSystem billing;
    private final ConcernedPayments concerned;
    private final RequestFacts facts;
    private final RefundPolicies policies;
    private final Cases cases;
    private final Clock clock;

    RefundIntake(
            Requesters requesters,
            BillingSystem billing,
            ConcernedPayments concerned,
            RequestFacts facts,
            RefundPolicies policies,
            Cases cases,
            Clock clock) {
        this.requesters = requesters;
        this.billing = billing;
        this.concerned = concerned;
        this.facts = facts;
        this.policies = policies;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(RefundRequest request) {
        requesters.checkFields(request);
        Requester requester = requesters.find(request.brand(), request.subscriptionId(), request.customer());
        Instant now = clock.instant();
        checkDates(request, requester.customer().zone(), now);
        checkOpen(requester.subscription());
        List<Charge> charges = billing.charges(request.subscriptionId());
        Concerned payments = concerned.of(request, requester, charges, now);
        RefundFacts known = facts.of(request, requester, payments, now);
        checkDuties(request, known);
        checkAmount(request.requestedAmount(), payments.charges());
        return new Checked(request, requester, known, payments.charges(), now);
    }

    /** @throws Problem that names each field that is missing by the brand's terms, or cannot be accepted */
    void checkFields(RefundRequest request) {
        List<FieldError> errors = new ArrayList<>(requesters.fieldErrors(request));
        errors.addAll(missing(request, policies.terms(request.brand(), false)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void checkOpen(Subscription subscription) {
        cases.openOn(CaseKind.REFUND, subscription.id()).ifPresent(open -> {
            throw Problem.state("refund-open", Map.of());
        });
        cases.openOn(CaseKind.WITHDRAWAL, subscription.id()).ifPresent(open -> {
            throw Problem.state("withdrawal-open", Map.of());
        });
    }

    /** The two dates are asked for where they decide [SEM-23]. */
    private static void checkDates(RefundRequest request, ZoneId zone, Instant now) {
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
    private void checkDuties(RefundRequest request, RefundFacts known) {
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

    private static void checkAmount(Money requested, List<Charge> charges) {
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
