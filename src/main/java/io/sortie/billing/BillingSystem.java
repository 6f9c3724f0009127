package io.sortie.billing;

import io.sortie.providers.Found;
import io.sortie.providers.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The company's billing system, in the field's words.
 *
 * <p>Every order carries a business key: within what the system {@linkplain #guarantees() guarantees}, the same key twice
 * has one effect, and {@link #lookUp} finds what became of it.
 * Every method throws {@link BillingUnavailable} when the outcome is not known (look it up before another try), and
 * orders throw {@link BillingRefused} when billing decided against them and nothing happened.
 */
public interface BillingSystem extends Provider<BillingOperation> {

    @Override
    default String name() {
        return "billing";
    }

    Optional<Subscription> subscription(String subscriptionId);

    /** The subscriptions of the customer with this address at this brand, oldest first [GUI-12]. */
    List<Subscription> subscriptionsOf(String brand, String email);

    /** All subscriptions of an account, ended ones too, oldest first. */
    List<Subscription> subscriptionsOfAccount(String accountId);

    /**
     * The subscriptions that renew, and whose running term ends in this time: those whose end is set, or was, are not
     * among them. Sorted by id; fewer than {@code size} are the last ones.
     *
     * @param from inclusive
     * @param to exclusive
     * @param after the id of the last one that the caller has; {@code ""} for the first page
     */
    List<Subscription> renewals(Instant from, Instant to, String after, int size);

    /** What keeps the account's money unsettled, oldest first; empty when nothing does. */
    List<OpenItem> openItems(String accountId);

    /** All charges of a subscription until now, oldest first. */
    List<Charge> charges(String subscriptionId);

    /** Ends a subscription at the given dates, all of it or nothing: refused, an end that was ordered before stands. */
    BillingOperation stopCharging(String key, StopCharging order);

    /** Takes an ordered end back: renewal is on again as if nothing had been ordered. */
    BillingOperation resumeCharging(String key, String subscriptionId);

    /** Changes the plan from the next term on. */
    BillingOperation changePlan(String key, String subscriptionId, String plan, Money price);

    /** Pays back to the original means of payment [SEM-21]. */
    BillingOperation refund(String key, String chargeId, Money amount);

    /** Puts an amount to the customer's credit. */
    BillingOperation credit(String key, String subscriptionId, Money amount);

    /**
     * Lets the running term last so many days longer at no charge: its end, the next charge and all terms after it move
     * [SMA-15].
     *
     * @throws BillingRefused if it has an end already, or nothing is paid for yet, or an app store charges for it
     */
    BillingOperation extend(String key, String subscriptionId, int days);

    /**
     * Erases this part of what billing holds of the account's customer for good [LAW-17]; the count says how many
     * contracts that concerned, ended ones too. Nothing there is no error: the count is 0. Amounts, dates and what else is
     * no personal data stay, so that {@link #subscription} still answers.
     */
    BillingOperation erase(String key, String accountId, BillingData data);

    /** What was booked under this business key, if anything. */
    @Override
    Optional<BillingOperation> lookUp(String key);

    @Override
    default BillingOperation reported(String key, Found found) {
        Money amount = found.amount() == null ? null : Money.of(found.amount(), found.currency());
        return new BillingOperation(
                found.id(), key, null, null, amount, null, found.at(), BillingOperation.REPORTED, null, found.count());
    }
}
