package io.sortie.accounts.sandbox;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystem;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A behaving account system with its accounts and projects in the database: each business key has one effect. */
public class SandboxAccounts implements AccountSystem {

    private final SandboxProjects projects;
    private final SandboxProfiles profiles;
    private final AccountOrders orders;
    private final Wire wire;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SandboxAccounts(
            SandboxProjects projects,
            SandboxProfiles profiles,
            AccountOrders orders,
            Wire wire,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.profiles = profiles;
        this.orders = orders;
        this.wire = wire;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The customer opens the service and makes projects in it. */
    public void register(String accountId, String subscriptionId, List<String> names) {
        transaction.executeWithoutResult(status -> {
            projects.addService(accountId, subscriptionId, clock.instant());
            names.forEach(name -> projects.add(accountId, subscriptionId, name));
        });
    }

    /** Since when the service is open: its start, or the last time it was restored. */
    public Optional<Instant> serviceOpenedAt(String subscriptionId) {
        return projects.openedAt(subscriptionId);
    }

    /** The projects as they lie in the database, whatever becomes of the wire. */
    public List<String> heldProjects(String accountId, String subscriptionId) {
        return projects.of(accountId, subscriptionId);
    }

    @Override
    public Guarantees guarantees() {
        return orders.guarantees();
    }

    @Override
    public List<String> projects(String accountId, String subscriptionId) {
        return wire.ask(WireOperation.READ, AccountOrders.CUT, () -> projects.of(accountId, subscriptionId));
    }

    /** {@inheritDoc} After an erasure the service opens empty and the count is 0. */
    @Override
    public AccountOperation restoreProjects(String key, String accountId, String subscriptionId) {
        return order(WireOperation.RESTORE_PROJECTS, key, accountId, subscriptionId, () -> {
            projects.openService(subscriptionId, clock.instant());
            return projects.of(accountId, subscriptionId).size();
        });
    }

    @Override
    public AccountOperation eraseProjects(String key, String accountId, String subscriptionId) {
        return order(
                WireOperation.ERASE_PROJECTS,
                key,
                accountId,
                subscriptionId,
                () -> projects.erase(accountId, subscriptionId));
    }

    @Override
    public Optional<Account> account(String accountId) {
        return wire.ask(WireOperation.READ, AccountOrders.CUT, () -> profiles.find(accountId));
    }

    @Override
    public AccountOperation erase(String key, String accountId, AccountData data) {
        return orders.carryOut(
                WireOperation.ERASE,
                key,
                AccountOrder.erasure(accountId, data),
                () -> profiles.lock(accountId),
                () -> switch (data) {
                    case PROJECTS -> projects.eraseAll(accountId);
                    case PROFILE -> profiles.erase(accountId);
                    case MAILING -> profiles.eraseMailing(accountId);
                });
    }

    @Override
    public Optional<AccountOperation> lookUp(String key) {
        return orders.lookUp(key);
    }

    private AccountOperation order(
            WireOperation kind, String key, String accountId, String subscriptionId, IntSupplier effect) {
        return orders.carryOut(
                kind,
                key,
                AccountOrder.ofSubscription(kind, accountId, subscriptionId),
                () -> projects.lockService(subscriptionId),
                effect);
    }
}
