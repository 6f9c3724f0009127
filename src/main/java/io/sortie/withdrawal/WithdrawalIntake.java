package io.sortie.withdrawal;

import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.AllWrong;
import io.sortie.intake.Requesters;
import io.sortie.intake.StatedContracts;
import io.sortie.intake.StatedContracts.Stated;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one check that every door shares. Refused is only what cannot be a statement, what clearly has no right behind it, and
 * what was stated before; what is unclear is taken [LAW-11].
 */
@Component
class WithdrawalIntake {

    /** A statement that may be taken, with what billing knows of it. */
    record Checked(WithdrawalRequest request, Stated stated, Judgement judgement, Instant at) {}

    private static final Set<String> NUMBER_AND_ADDRESS = Set.of("contract", "customer.email");

    private final Requesters requesters;
    private final TypedNumbers numbers;
    private final StatedContracts contracts;
    private final WithdrawalRight right;
    private final Cases cases;
    private final Clock clock;

    WithdrawalIntake(
            Requesters requesters,
            TypedNumbers numbers,
            StatedContracts contracts,
            WithdrawalRight right,
            Cases cases,
            Clock clock) {
        this.requesters = requesters;
        this.numbers = numbers;
        this.contracts = contracts;
        this.right = right;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the statement, and what else there is */
    Checked check(WithdrawalRequest request) {
        // The moment of the statement is that of its arrival, however long billing takes to answer.
        Instant at = clock.instant();
        requesters.checkFields(request);
        return taken(request, at);
    }

    /** All that is wrong with a statement, for a form that tells it at once. */
    List<Problem> wrong(WithdrawalRequest request) {
        return new AllWrong()
                .tried(() -> requesters.checkFields(request))
                .unlessWrong(NUMBER_AND_ADDRESS, () -> taken(request, clock.instant()))
                .problems();
    }

    /** What a person typed into Tasklist's form; a program's statement is taken as it is. */
    Checked check(WithdrawalRequest request, Actor actor) {
        String typed = request.contract();
        return check(
                actor.isAgent()
                        ? request.about(numbers.contract(
                                request.brand(), typed, request.customer().email()))
                        : request);
    }

    private Checked taken(WithdrawalRequest request, Instant at) {
        Stated stated = contracts.find(request.brand(), request.contract(), request.customer());
        if (stated.contract() != null) {
            checkOpen(stated.contract().id());
        }
        Judgement judgement = judge(stated, at);
        if (judgement.answer() == Judgement.Answer.NONE) {
            throw new Problem("no-withdrawal-right", 422, "no-withdrawal-" + judgement.reason(), Map.of(), List.of());
        }
        return new Checked(request, stated, judgement, at);
    }

    /**
     * The same for a program, which can look its number up and send it again at once: one that billing does not have is
     * refused, while a person's statement with it is taken and cleared up.
     *
     * @throws Problem {@code unknown-subscription} besides
     */
    Checked checkOfProgram(WithdrawalRequest request) {
        Checked checked = check(request);
        if (checked.stated().answer() == StatedContracts.Answer.UNKNOWN
                && contracts.isUnheardOf(request.brand(), request.contract())) {
            throw Problem.unknownSubscription();
        }
        return checked;
    }

    /** By the same look at the clock and the same tables as for a statement; what is unclear is open. */
    boolean isOpen(Subscription contract) {
        boolean stated = cases.openOn(CaseKind.WITHDRAWAL, contract.id()).isPresent();
        return !stated && judge(contracts.own(contract), clock.instant()).answer() != Judgement.Answer.NONE;
    }

    private Judgement judge(Stated stated, Instant at) {
        try {
            return right.judge(stated, at);
        } catch (BillingUnavailable away) {
            return right.unanswered();
        }
    }

    private void checkOpen(String subscriptionId) {
        cases.openOn(CaseKind.WITHDRAWAL, subscriptionId).ifPresent(open -> {
            throw Problem.state("withdrawal-open", Map.of());
        });
    }
}
