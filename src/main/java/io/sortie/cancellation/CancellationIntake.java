package io.sortie.cancellation;

import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.ContractRegimes;
import io.sortie.intake.Requester;
import io.sortie.intake.Requesters;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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

    private final Requesters requesters;
    private final Cases cases;
    private final Clock clock;

    CancellationIntake(Requesters requesters, Cases cases, Clock clock) {
        this.requesters = requesters;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(CancellationRequest request) {
        requesters.checkFields(request);
        Requester requester = requesters.find(request.brand(), request.subscriptionId(), request.customer());
        checkOpen(requester.subscription());
        checkDate(request.requestedEndDate(), requester.customer().zone());
        return new Checked(request, requester.subscription(), requester.customer(), requester.law());
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
