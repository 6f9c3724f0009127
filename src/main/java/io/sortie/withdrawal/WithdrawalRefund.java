package io.sortie.withdrawal;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.effects.EffectInProgress;
import io.sortie.problems.Problem;
import io.sortie.refundfile.ChargeOwners;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundFacts.Agreement;
import io.sortie.refundfile.RefundFacts.Item;
import io.sortie.refundfile.RefundFacts.LateCharge;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.Refunds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back: all that was ever paid for the contract and is still kept, add-ons and fees included [LAW-12]. It is
 * written down as a refund of this case, on the facts that make it the law's; the process "refund" orders and follows it.
 */
@Service
class WithdrawalRefund {

    private final BillingSystem billing;
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final ChargeOwners owners;
    private final RefundPolicies policies;
    private final WithdrawalLetters letters;

    WithdrawalRefund(
            BillingSystem billing,
            Cases cases,
            Withdrawals withdrawals,
            Refunds refunds,
            RefundPayments payments,
            ChargeOwners owners,
            RefundPolicies policies,
            WithdrawalLetters letters) {
        this.billing = billing;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.refunds = refunds;
        this.payments = payments;
        this.owners = owners;
        this.policies = policies;
        this.letters = letters;
    }

    /**
     * True if something is owed; what another case has on its way is not owed a second time.
     *
     * @throws EffectInProgress while another case waits for the answer to its order: only then it is known what is left
     */
    @Transactional
    boolean workOut(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Subscription contract = billing.subscription(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
        own(reference, billing.charges(contract.id()));
        boolean partDue = withdrawals.get(reference).partDue();
        List<Charge> kept = billing.charges(contract.id()).stream()
                .map(charge -> payments.byOurBooks(charge, reference))
                .filter(charge -> charge.kept().value().signum() > 0)
                .toList();
        Money owed = kept.stream()
                .map(charge -> partDue ? UsedPart.left(charge, contract, file.openedAt()) : charge.kept())
                .reduce(Money::plus)
                .filter(money -> !money.isZero())
                .orElse(null);
        // what another case owes the customer stays its own
        owners.releaseBut(reference, owed == null ? Set.of() : ids(kept));
        if (owed == null) {
            letters.announceNothingOwed(reference);
            return false;
        }
        refunds.open(reference, RefundCause.CHANGED_MIND, null, null, facts(file, contract, partDue ? owed : null));
        kept.forEach(charge -> payments.add(found(reference, charge)));
        Instant promised = policies.terms(file.brand(), true)
                .promised(file.openedAt(), file.customer().zone());
        letters.announceRefund(file, owed, promised);
        return true;
    }

    /** Before it is read how much is left: from now on nobody else pays any of it back. */
    private void own(CaseReference reference, List<Charge> charges) {
        List<Charge> left = charges.stream()
                .filter(charge -> charge.kept().value().signum() > 0)
                .toList();
        if (!owners.ownAll(reference, ids(left))) {
            throw new EffectInProgress(reference.value());
        }
    }

    private static Set<String> ids(List<Charge> charges) {
        return charges.stream().map(Charge::id).collect(Collectors.toSet());
    }

    private static RefundPayment found(CaseReference reference, Charge charge) {
        return RefundPayment.found(reference, charge.id(), charge.at(), charge.kept(), charge.kept());
    }

    /** @param owed less than what is kept, where a part is due; else null */
    private static RefundFacts facts(CaseFile file, Subscription contract, Money owed) {
        Duration since = Duration.between(contract.boughtAt(), file.openedAt());
        return new RefundFacts(
                Item.FIRST_PURCHASE,
                contract.boughtAt(),
                true,
                false,
                Agreement.NONE,
                LateCharge.NONE,
                BigDecimal.valueOf(since.toSeconds())
                        .divide(BigDecimal.valueOf(Duration.ofHours(1).toSeconds()), MathContext.DECIMAL64),
                (int) ChronoUnit.DAYS.between(
                        WithdrawalPeriod.concludedOn(contract, file.customer()),
                        WithdrawalPeriod.day(file.openedAt(), file.customer())),
                null,
                contract.cardLastFour(),
                owed);
    }
}
