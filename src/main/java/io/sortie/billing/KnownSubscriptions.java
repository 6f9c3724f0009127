package io.sortie.billing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Subscriptions that billing was asked about before a transaction began: its steps go on with that answer, so that billing
 * is asked once and a slow answer is never waited for with a database connection in hand.
 */
@Component
public class KnownSubscriptions {

    private final BillingSystem billing;

    KnownSubscriptions(BillingSystem billing) {
        this.billing = billing;
    }

    /** Hands this answer to all steps of the running transaction; forgotten when it is over. */
    public void hand(Subscription answer) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KnownSubscriptions.this);
            }
        });
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, answer);
    }

    /**
     * The answer at hand, else billing's.
     *
     * @throws BillingUnavailable if it has to be asked and does not answer
     */
    public Optional<Subscription> find(String subscriptionId) {
        return Optional.ofNullable((Subscription) TransactionSynchronizationManager.getResource(this))
                .filter(known -> known.id().equals(subscriptionId))
                .or(() -> billing.subscription(subscriptionId));
    }
}
