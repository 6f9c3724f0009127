package io.sortie.accounts.http;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystem;
import io.sortie.providers.Guarantees;
import java.util.List;
import java.util.Optional;

/** The port in the words of {@code openapi/account-system.yaml}. */
class HttpAccounts implements AccountSystem {

    static final String ERASE_PROJECTS = "erase-projects";
    static final String RESTORE_PROJECTS = "restore-projects";
    static final String ERASE = "erase";

    private final AccountCalls calls;
    private final AnswerJson json;
    private final Guarantees guarantees;

    HttpAccounts(AccountCalls calls, AnswerJson json, Guarantees guarantees) {
        this.calls = calls;
        this.json = json;
        this.guarantees = guarantees;
    }

    @Override
    public Guarantees guarantees() {
        return guarantees;
    }

    @Override
    public List<String> projects(String accountId, String subscriptionId) {
        return json.projects(calls.listProjects(accountId, subscriptionId).success());
    }

    @Override
    public AccountOperation restoreProjects(String key, String accountId, String subscriptionId) {
        return order(key, Order.ofSubscription(RESTORE_PROJECTS, accountId, subscriptionId));
    }

    @Override
    public AccountOperation eraseProjects(String key, String accountId, String subscriptionId) {
        return order(key, Order.ofSubscription(ERASE_PROJECTS, accountId, subscriptionId));
    }

    @Override
    public Optional<Account> account(String accountId) {
        Answer answer = calls.account(accountId);
        return answer.isNeverSeen() ? Optional.empty() : Optional.of(json.account(answer.success(), accountId));
    }

    @Override
    public AccountOperation erase(String key, String accountId, AccountData data) {
        return order(key, Order.erasure(accountId, data));
    }

    @Override
    public Optional<AccountOperation> lookUp(String key) {
        Answer answer = calls.lookUp(given(key));
        return answer.isNeverSeen() ? Optional.empty() : Optional.of(json.operation(answer.success(), key));
    }

    private AccountOperation order(String key, Order order) {
        Answer answer = calls.order(given(key), json.write(order)).success();
        AccountOperation done = json.operation(answer, key);
        if (!done.kind().equals(order.kind())) {
            throw answer.unreadable("speaks of another order");
        }
        return done;
    }

    private static String given(String key) {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("an order needs a business key");
        }
        return key;
    }
}
