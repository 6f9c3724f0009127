package io.sortie.refund;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.intake.AllWrong;
import io.sortie.intake.Requester;
import io.sortie.intake.Requesters;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import io.sortie.refund.ConcernedPayments.Concerned;
import io.sortie.refundfile.RefundFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> NUMBER_AND_ADDRESS = Set.of("subscriptionId", "customer.email");

    private final Requesters requesters;
    private final TypedNumbers numbers;
    private final BillingSystem billing;
    private final ConcernedPayments concerned;
    private final RequestFacts facts;
    private final RefundEntries entries;
    private final Cases cases;
    private final Clock clock;

    RefundIntake(
            Requesters requesters,
            TypedNumbers numbers,
            BillingSystem billing,
            ConcernedPayments concerned,
            RequestFacts facts,
            RefundEntries entries,
            Cases cases,
            Clock clock) {
        this.requesters = requesters;
        this.numbers = numbers;
        this.billing = billing;
        this.concerned = concerned;
        this.facts = facts;
        this.entries = entries;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(RefundRequest request) {
        requesters.checkFields(request);
        Requester requester = find(request);
        Instant now = clock.instant();
        entries.checkDates(request, requester.customer().zone(), now);
        checkOpen(requester.subscription());
        List<Charge> charges = billing.charges(request.subscriptionId());
        Concerned payments = concerned.of(request, requester, charges, now);
        RefundFacts known = facts.of(request, requester, payments, now);
        entries.checkDuties(request, known);
        entries.checkAmount(request.requestedAmount(), payments.charges());
        return new Checked(request, requester, known, payments.charges(), now);
    }

    /** All that is wrong with a request, for a form that tells it at once; the law may ask for less than this says. */
    List<Problem> wrong(RefundRequest request) {
        return new AllWrong()
                .tried(() -> entries.checkFields(request))
                .unlessWrong(NUMBER_AND_ADDRESS, () -> checkOpen(find(request).subscription()))
                .tried(() -> entries.checkDates(request, zone(request), clock.instant()))
                .problems();
    }

    private ZoneId zone(RefundRequest request) {
        try {
            return find(request).customer().zone();
        } catch (Problem | BillingUnavailable unknown) {
            return requesters.zone(request.brand());
        }
    }

    private Requester find(RefundRequest request) {
        return requesters.find(request.brand(), request.subscriptionId(), request.customer());
    }

    /** What a person typed into Tasklist's form; a program's request is taken as it is. */
    Checked check(RefundRequest request, Actor actor) {
        return check(actor.isAgent() ? written(request) : request);
    }

    private RefundRequest written(RefundRequest typed) {
        String email = typed.customer().email();
        String subscription = numbers.subscription(typed.brand(), typed.subscriptionId(), email);
        return typed.about(subscription, numbers.payment(typed.brand(), subscription, typed.orderId(), email));
    }

    private void checkOpen(Subscription subscription) {
        cases.openOn(CaseKind.REFUND, subscription.id()).ifPresent(open -> {
            throw Problem.state("refund-open", Map.of());
        });
        cases.openOn(CaseKind.WITHDRAWAL, subscription.id()).ifPresent(open -> {
            throw Problem.state("withdrawal-open", Map.of());
        });
    }
}
