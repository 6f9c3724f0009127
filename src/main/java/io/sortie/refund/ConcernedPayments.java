package io.sortie.refund;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.UnexpectedCharges;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseSearch;
import io.sortie.intake.Requester;
import io.sortie.problems.Problem;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts.Item;
import io.sortie.refundfile.RefundFacts.LateCharge;
import io.sortie.refundfile.RefundPayments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which payments a request is about, as billing shows them. */
@Component
class ConcernedPayments {

    /** @param charges at least one, each with something left to pay back */
    record Concerned(List<Charge> charges, Item item, LateCharge lateCharge) {}

    private static final String ADDON = "ADDON";
    private static final String RENEWAL = "RENEWAL";

    /** Ends of a cancellation after which the subscription goes on. */
    private static final Set<CaseOutcome> GOES_ON =
            EnumSet.of(CaseOutcome.LAPSED, CaseOutcome.UNDONE, CaseOutcome.CAME_BACK, CaseOutcome.KEPT);

    private final CaseSearch cases;
    private final RefundPayments payments;
    private final StatutoryPeriod withdrawal;

    ConcernedPayments(CaseSearch cases, RefundPayments payments, StatutoryPeriod withdrawal) {
        this.cases = cases;
        this.payments = payments;
        this.withdrawal = withdrawal;
    }

    /** @throws Problem if nothing was paid, or it has all been paid back, or the order is not one of this subscription */
    Concerned of(RefundRequest request, Requester requester, List<Charge> all, Instant at) {
        List<Charge> paid = all.stream()
                .map(charge -> payments.byOurBooks(charge, null))
                .filter(charge -> charge.kept().value().signum() > 0)
                .toList();
        Subscription contract = requester.subscription();
        if (paid.isEmpty()) {
            throw Problem.state("nothing-to-refund", Map.of());
        }
        if (request.cause() == RefundCause.CHARGED_AFTER_CANCELLATION) {
            return late(request, contract, requester.customer().zone(), paid);
        }
        Charge charge = named(request.orderId(), contract, paid);
        Item item = item(charge, all, contract.zone());
        // By law everything paid comes back: what was bought beside the plan, and what was renewed since [LAW-12].
        boolean everything = item != Item.ADDON && withdrawal.runs(requester, contract.boughtAt(), at);
        return everything
                ? new Concerned(paid, Item.FIRST_PURCHASE, LateCharge.NONE)
                : new Concerned(List.of(charge), item, LateCharge.NONE);
    }

    /** By the number of a payment, else the newest payment of the order [SMA-03]. */
    private static Charge named(String orderId, Subscription contract, List<Charge> paid) {
        Optional<Charge> byNumber =
                paid.stream().filter(charge -> charge.id().equals(orderId)).findFirst();
        if (byNumber.isPresent()) {
            return byNumber.get();
        }
        if (orderId != null && !orderId.isBlank() && !orderId.equals(contract.orderId())) {
            throw Problem.invalid("orderId", "{invalid.order}");
        }
        return newest(paid, RENEWAL).or(() -> newest(paid, null)).orElseThrow();
    }

    private static Optional<Charge> newest(List<Charge> paid, String kind) {
        return paid.stream()
                .filter(charge -> kind == null || charge.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }

    private static Item item(Charge charge, List<Charge> all, ZoneId zone) {
        if (charge.kind().equals(ADDON)) {
            return renewsAddon(charge, all, zone) ? Item.RENEWAL : Item.ADDON;
        }
        boolean first = all.stream()
                .filter(other -> other.kind().equals(RENEWAL))
                .findFirst()
                .map(Charge::id)
                .filter(charge.id()::equals)
                .isPresent();
        return first ? Item.FIRST_PURCHASE : Item.RENEWAL;
    }

    /** Billing names no add-on: one of the same price was paid before, and this one together with the plan. */
    private static boolean renewsAddon(Charge charge, List<Charge> all, ZoneId zone) {
        boolean before = all.stream()
                .filter(other -> other.kind().equals(ADDON) && other.at().isBefore(charge.at()))
                .anyMatch(other -> other.amount().equals(charge.amount()));
        return before
                && on(day(charge.at(), zone), zone, all)
                        .anyMatch(other -> other.kind().equals(RENEWAL));
    }

    /**
     * Clear where the cancellation and the charge after its end both stand in the books, on the days that were said, and
     * renewal is not on again.
     */
    private Concerned late(RefundRequest request, Subscription contract, ZoneId zone, List<Charge> paid) {
        Optional<CaseFile> cancellation =
                cases.newestOn(CaseKind.CANCELLATION, contract.id()).filter(file -> !GOES_ON.contains(file.outcome()));
        Instant end = cancellation.map(CaseFile::billingEnd).orElse(contract.billingEnd());
        Money fee = cancellation.map(CaseFile::amount).orElse(null);
        boolean over = end != null && !UnexpectedCharges.inUseAgain(contract, end);
        List<Charge> after = over ? UnexpectedCharges.among(paid, end, fee) : List.of();
        boolean requestedThen = cancellation
                .map(file -> day(file.openedAt(), zone).equals(request.cancellationRequestedOn()))
                .orElse(false);
        boolean chargedThen = on(request.chargedOn(), zone, after).findAny().isPresent();
        if (requestedThen && chargedThen) {
            return new Concerned(after, Item.RENEWAL, LateCharge.CLEAR);
        }
        List<Charge> meant = on(request.chargedOn(), zone, paid).toList();
        List<Charge> shown = meant.isEmpty() ? List.of(newest(paid, null).orElseThrow()) : meant;
        return new Concerned(shown, Item.RENEWAL, LateCharge.UNCLEAR);
    }

    private static Stream<Charge> on(LocalDate day, ZoneId zone, List<Charge> charges) {
        return charges.stream().filter(charge -> day(charge.at(), zone).equals(day));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
