package io.sortie.cancellation;

import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.AllWrong;
import io.sortie.intake.ContractRegimes;
import io.sortie.intake.Requester;
import io.sortie.intake.Requesters;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class CancellationIntake {

    /** A request that may be opened: with the subscription it is about and the customer on file. */
    record Checked(
            CancellationRequest request,
            Subscription subscription,
            CaseFile.Customer customer,
            ContractRegimes.Law law) {}

    private static final Set<String> NUMBER_AND_ADDRESS = Set.of("subscriptionId", "customer.email");

    private final Requesters requesters;
    private final TypedNumbers numbers;
    private final Cases cases;
    private final Clock clock;

    CancellationIntake(Requesters requesters, TypedNumbers numbers, Cases cases, Clock clock) {
        this.requesters = requesters;
        this.numbers = numbers;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(CancellationRequest request) {
        requesters.checkFields(request);
        Requester requester = find(request);
        checkOpen(requester.subscription());
        checkDate(request.requestedEndDate(), requester.customer().zone());
        return new Checked(request, requester.subscription(), requester.customer(), requester.law());
    }

    /** All that is wrong with a request, for a form that tells it at once. */
    List<Problem> wrong(CancellationRequest request) {
        return new AllWrong()
                .tried(() -> requesters.checkFields(request))
                .unlessWrong(NUMBER_AND_ADDRESS, () -> checkOpen(find(request).subscription()))
                .tried(() -> checkDate(request.requestedEndDate(), zone(request)))
                .problems();
    }

    private ZoneId zone(CancellationRequest request) {
        try {
            return find(request).customer().zone();
        } catch (Problem | BillingUnavailable unknown) {
            return requesters.zone(request.brand());
        }
    }

    /** What a person typed into Tasklist's form; a program's request is taken as it is. */
    Checked check(CancellationRequest request, Actor actor) {
        String typed = request.subscriptionId();
        return check(
                actor.isAgent()
                        ? request.about(numbers.subscription(
                                request.brand(), typed, request.customer().email()))
                        : request);
    }

    private Requester find(CancellationRequest request) {
        return requesters.find(request.brand(), request.subscriptionId(), request.customer());
    }

    private void checkOpen(Subscription subscription) {
        cases.openOn(CaseKind.CANCELLATION, subscription.id()).ifPresent(open -> {
            throw Problem.state("already-open", Map.of());
        });
        cases.openOn(CaseKind.WITHDRAWAL, subscription.id()).ifPresent(open -> {
            throw Problem.state("withdrawal-open", Map.of());
        });
        if (subscription.status() != Status.ACTIVE) {
            throw Problem.state("already-cancelled", Map.of());
        }
    }

    private void checkDate(LocalDate requestedEnd, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (requestedEnd != null && requestedEnd.isBefore(today)) {
            throw Problem.invalid("requestedEndDate", "{invalid.date-past}");
        }
        if (requestedEnd != null && requestedEnd.isAfter(today.plusYears(10))) {
            throw Problem.invalid("requestedEndDate", "{invalid.date-far}");
        }
    }
}
