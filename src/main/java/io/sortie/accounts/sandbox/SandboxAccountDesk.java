package io.sortie.accounts.sandbox;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at an account system without Sortie: customers open accounts and make projects; people look at them. */
public class SandboxAccountDesk {

    /** What was done; {@code subscriptionId} or {@code data} is null. */
    public record Done(String key, String kind, String subscriptionId, String data, int count, Instant at) {}

    /**
     * All that is held of an account.
     *
     * @param account null once it is erased
     */
    public record Held(Account account, List<String> mailingLists, List<String> projects, List<Done> operations) {

        /** Whether the profile was erased by an order. */
        public boolean erased() {
            return account == null
                    && operations.stream()
                            .anyMatch(done -> AccountData.PROFILE.name().equals(done.data()));
        }
    }

    private final SandboxProfiles profiles;
    private final SandboxProjects projects;
    private final AccountBooks books;
    private final TransactionTemplate transaction;

    SandboxAccountDesk(
            SandboxProfiles profiles,
            SandboxProjects projects,
            AccountBooks books,
            PlatformTransactionManager transactions) {
        this.profiles = profiles;
        this.projects = projects;
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    public void open(Account account, List<String> mailingLists, List<String> names) {
        transaction.executeWithoutResult(status -> {
            profiles.add(account);
            mailingLists.forEach(list -> profiles.subscribe(account, list));
            names.forEach(name -> projects.add(account.id(), null, name));
        });
    }

    public Optional<Account> find(String accountId) {
        return profiles.find(accountId);
    }

    /** The account of the customer with this address at this brand, if there is one. */
    public Optional<String> accountOf(String brand, String email) {
        return profiles.idOf(brand, email);
    }

    /** What lies in the database, whatever becomes of the wire; empty lists for an account that never was. */
    public Held held(String accountId) {
        return new Held(
                profiles.find(accountId).orElse(null),
                profiles.mailingLists(accountId),
                projects.ofAccount(accountId),
                books.ofAccount(accountId).stream()
                        .map(SandboxAccountDesk::done)
                        .toList());
    }

    private static Done done(AccountBooks.Entry entry) {
        AccountOperation operation = entry.operation();
        AccountOrder order = entry.order();
        return new Done(
                operation.key(),
                operation.kind(),
                order.subscriptionId(),
                order.data(),
                operation.count(),
                operation.at());
    }
}
