package io.sortie.billing.sandbox;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at a billing system without Sortie: customers buy, banks settle, people book by hand, stores cancel. */
public class SandboxDesk {

    /** A ledger row; {@code attempts} is how often the order was sent. */
    public record LedgerRow(BillingOperation operation, String chargeId, int attempts) {}

    private final SandboxSubscriptions subscriptions;
    private final SandboxCharges charges;
    private final Ledger ledger;
    private final Accrual accrual;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SandboxDesk(
            SandboxSubscriptions subscriptions,
            SandboxCharges charges,
            Ledger ledger,
            Accrual accrual,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.subscriptions = subscriptions;
        this.charges = charges;
        this.ledger = ledger;
        this.accrual = accrual;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /** The account of the customer with this address at this brand, if there is one. */
    public Optional<String> accountOf(String brand, String email) {
        return subscriptions.of(brand, email).stream()
                .map(SandboxSubscription::accountId)
                .findFirst();
    }

    /**
     * Opens a subscription and charges what is due.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the id is taken
     */
    public SandboxSubscription open(SandboxSubscription bought) {
        return transaction.execute(status -> {
            subscriptions.add(bought);
            return accrual.charge(bought, clock.instant());
        });
    }

    /** The subscription with everything charged until now. */
    public Optional<SandboxSubscription> find(String subscriptionId) {
        return subscriptions.find(subscriptionId).map(accrual::upToDate);
    }

    public List<Charge> charges(String subscriptionId) {
        return charges.of(subscriptionId);
    }

    public List<LedgerRow> refundsOf(String subscriptionId) {
        return ledger.refundsOf(subscriptionId).stream().map(SandboxDesk::row).toList();
    }

    /** The whole ledger, in order. */
    public List<LedgerRow> operations() {
        return ledger.all().stream().map(SandboxDesk::row).toList();
    }

    /** A charge by hand, as it should not happen after a cancellation [SEM-23]. */
    public Charge charge(String subscriptionId, Instant at, Money amount, String kind) {
        return charges.book(subscriptionId, at, amount, kind, null);
    }

    /**
     * The bank's answer to a refund; the same answer twice is one. What was settled may still come back; what failed stays so.
     *
     * @param status one of {@link BillingOperation}'s
     * @param failure why it failed, or null
     * @return the refund, or empty if there is none with this id
     * @throws IllegalStateException if the bank has answered otherwise before
     */
    public Optional<LedgerRow> answerRefund(String refundId, String status, String failure) {
        return transaction.execute(done -> {
            ledger.answer(refundId, status, failure);
            Optional<LedgerRow> refund = ledger.findById(refundId)
                    .filter(entry -> entry.chargeId() != null)
                    .map(SandboxDesk::row);
            if (refund.isPresent() && !status.equals(refund.get().operation().status())) {
                throw new IllegalStateException(
                        "already " + refund.get().operation().status());
            }
            return refund;
        });
    }

    /** The customer cancels at the app store: it ends with what is paid [GUI-02]. */
    public Optional<SandboxSubscription> cancelAtStore(String subscriptionId) {
        return transaction.execute(status -> subscriptions.lock(subscriptionId).map(locked -> {
            SandboxSubscription charged = accrual.charge(locked, clock.instant());
            if (charged.course().billingEnd() != null) {
                return charged;
            }
            Course ending = charged.course().ending(charged.paidThrough(), charged.paidThrough(), null);
            subscriptions.save(charged.with(ending));
            return charged.with(ending);
        }));
    }

    /** Billing has a new address on file for the customer of this subscription; false if there is none such. */
    public boolean moveMail(String subscriptionId, String email) {
        return subscriptions.moveMail(subscriptionId, email);
    }

    private static LedgerRow row(Ledger.Entry entry) {
        return new LedgerRow(entry.operation(), entry.chargeId(), entry.attempts());
    }
}
