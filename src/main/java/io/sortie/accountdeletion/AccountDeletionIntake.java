package io.sortie.accountdeletion;

import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.intake.AccountHolder;
import io.sortie.intake.Requesters;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class AccountDeletionIntake {

    /** A request that may be opened. */
    record Checked(AccountDeletionRequest request, AccountHolder holder, Instant receivedAt) {}

    private final Requesters requesters;
    private final Cases cases;
    private final DeletionTerms terms;
    private final Clock clock;

    AccountDeletionIntake(Requesters requesters, Cases cases, DeletionTerms terms, Clock clock) {
        this.requesters = requesters;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(AccountDeletionRequest request) {
        requesters.checkFields(request);
        AccountHolder holder = requesters.findAccount(request.brand(), request.accountId(), request.customer());
        cases.openOn(CaseKind.ACCOUNT_DELETION, holder.account().id()).ifPresent(open -> {
            throw Problem.state("deletion-open", Map.of());
        });
        return new Checked(request, holder, received(request, holder));
    }

    /** In the customer's zone; the beginning of the day, as nobody knows the hour of a letter [LAW-17]. */
    private Instant received(AccountDeletionRequest request, AccountHolder holder) {
        Instant now = clock.instant();
        if (request.receivedOn() == null) {
            return now;
        }
        ZoneId zone = holder.customer().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (request.receivedOn().isAfter(today)) {
            throw Problem.invalid("receivedOn", "{invalid.date-future}");
        }
        Period atMost = terms.of(holder.account().brand()).receivedAtMost();
        if (request.receivedOn().isBefore(today.minus(atMost))) {
            throw Problem.invalid("receivedOn", "{invalid.date-old}");
        }
        return request.receivedOn().atStartOfDay(zone).toInstant();
    }
}
