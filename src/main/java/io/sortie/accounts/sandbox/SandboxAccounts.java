package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystem;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxGuarantees;
import io.sortie.sandbox.Wire;
import io.sortie.sandbox.WireOperation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A behaving account system with its projects in the database: each business key has one effect. */
public class SandboxAccounts implements AccountSystem {

    private static final Wire.Cut CUT = AccountSystemUnavailable::new;

    private final SandboxProjects projects;
    private final SandboxGuarantees guarantees;
    private final Wire wire;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SandboxAccounts(
            SandboxProjects projects,
            SandboxGuarantees guarantees,
            Wire wire,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.guarantees = guarantees;
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
        return guarantees.read();
    }

    @Override
    public List<String> projects(String accountId, String subscriptionId) {
        return wire.ask(WireOperation.READ, CUT, () -> projects.of(accountId, subscriptionId));
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
    public Optional<AccountOperation> lookUp(String key) {
        return wire.send(
                WireOperation.LOOK_UP,
                key,
                CUT,
                () -> guarantees.answer(projects.find(key).map(SandboxProjects.Entry::operation)));
    }

    private AccountOperation order(
            WireOperation kind, String key, String accountId, String subscriptionId, IntSupplier effect) {
        return wire.send(kind, key, CUT, () -> {
            projects.lockService(subscriptionId);
            Optional<SandboxProjects.Entry> earlier = remembered(key);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), kind, accountId, subscriptionId);
            }
            int count = effect.getAsInt();
            return projects.book(key, kind, accountId, subscriptionId, count, clock.instant());
        });
    }

    private Optional<SandboxProjects.Entry> remembered(String key) {
        Optional<SandboxProjects.Entry> earlier = projects.find(key);
        if (earlier.filter(entry -> guarantees.forgot(entry.operation().at())).isPresent()) {
            projects.freeKey(key);
            return Optional.empty();
        }
        return earlier;
    }

    private static AccountOperation repeated(
            SandboxProjects.Entry earlier, WireOperation kind, String accountId, String subscriptionId) {
        boolean same = earlier.operation().kind().equals(kind.wireName())
                && earlier.accountId().equals(accountId)
                && earlier.subscriptionId().equals(subscriptionId);
        if (!same) {
            throw new IllegalArgumentException("this key was used for another order");
        }
        return earlier.operation();
    }
}
