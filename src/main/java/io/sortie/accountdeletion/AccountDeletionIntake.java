package io.sortie.accountdeletion;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.intake.AccountHolder;
import io.sortie.intake.AllWrong;
import io.sortie.intake.Requesters;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class AccountDeletionIntake {

    /** A request that may be opened. */
    record Checked(AccountDeletionRequest request, AccountHolder holder, Instant receivedAt) {}

    private static final Set<String> NUMBER_AND_ADDRESS = Set.of("accountId", "customer.email");

    private final Requesters requesters;
    private final TypedNumbers numbers;
    private final Cases cases;
    private final DeletionTerms terms;
    private final Clock clock;

    AccountDeletionIntake(Requesters requesters, TypedNumbers numbers, Cases cases, DeletionTerms terms, Clock clock) {
        this.requesters = requesters;
        this.numbers = numbers;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(AccountDeletionRequest request) {
        requesters.checkFields(request);
        AccountHolder holder = findClosed(request);
        return new Checked(request, holder, received(request, holder));
    }

    /** What a person typed into Tasklist's form; a program's request is taken as it is. */
    Checked check(AccountDeletionRequest request, Actor actor) {
        String typed = request.accountId();
        return check(
                actor.isAgent()
                        ? request.about(numbers.account(
                                request.brand(), typed, request.customer().email()))
                        : request);
    }

    /** All that is wrong with a request, for a form that tells it at once. */
    List<Problem> wrong(AccountDeletionRequest request) {
        return new AllWrong()
                .tried(() -> requesters.checkFields(request))
                .unlessWrong(NUMBER_AND_ADDRESS, () -> findClosed(request))
                .problems();
    }

    private AccountHolder findClosed(AccountDeletionRequest request) {
        AccountHolder holder = requesters.findAccount(request.brand(), request.accountId(), request.customer());
        cases.openOn(CaseKind.ACCOUNT_DELETION, holder.account().id()).ifPresent(open -> {
            throw Problem.state("deletion-open", Map.of());
        });
        return holder;
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
