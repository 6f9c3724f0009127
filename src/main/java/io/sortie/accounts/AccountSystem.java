package io.sortie.accounts;

import io.sortie.providers.Found;
import io.sortie.providers.Provider;
import java.util.List;
import java.util.Optional;

/**
 * The host application's account system: it holds the accounts and what the customers made (projects).
 *
 * <p>Orders carry a business key; within what the system {@linkplain #guarantees() guarantees}, the same key twice has one
 * effect. Every method throws {@link AccountSystemUnavailable} when the outcome is not known, {@link AccountSystemRefused}
 * when surely nothing happened, and {@code IllegalArgumentException} for a key that was used for another order.
 */
public interface AccountSystem extends Provider<AccountOperation> {

    @Override
    default String name() {
        return "accounts";
    }

    /** Names of the projects that belong to a subscription, first registered first. */
    List<String> projects(String accountId, String subscriptionId);

    /** Opens the service and its projects again as they were [SEM-07]. */
    AccountOperation restoreProjects(String key, String accountId, String subscriptionId);

    /** Erases the projects for good; the count says how many. */
    AccountOperation eraseProjects(String key, String accountId, String subscriptionId);

    /** The account, or empty if there is none with this id (any more). */
    Optional<Account> account(String accountId);

    /**
     * Erases this part of an account for good, everywhere [LAW-17]; the count says how many records that were. Nothing
     * there is no error: the count is 0.
     */
    AccountOperation erase(String key, String accountId, AccountData data);

    /** What was done under this business key, if anything. */
    @Override
    Optional<AccountOperation> lookUp(String key);

    @Override
    default AccountOperation reported(String key, Found found) {
        return new AccountOperation(key, null, found.count() == null ? 0 : found.count(), found.at());
    }
}
