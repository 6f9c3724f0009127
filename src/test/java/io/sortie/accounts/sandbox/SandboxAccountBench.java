package io.sortie.accounts.sandbox;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountBench;
import io.sortie.accounts.AccountSystem;
import io.sortie.sandbox.Calls;
import io.sortie.sandbox.FaultMode;
import io.sortie.sandbox.Faults;
import io.sortie.sandbox.SandboxContext;
import io.sortie.sandbox.WireOperation;
import java.util.List;

/** The account sandbox on a database. */
public final class SandboxAccountBench implements AccountBench {

    private final SandboxContext context;

    public SandboxAccountBench(SandboxContext context) {
        this.context = context;
    }

    @Override
    public AccountSystem accounts() {
        return context.bean(SandboxAccounts.class);
    }

    @Override
    public void register(String accountId, String subscriptionId, List<String> projects) {
        context.bean(SandboxAccounts.class).register(accountId, subscriptionId, projects);
    }

    @Override
    public void open(Account account, List<String> mailingLists, List<String> projects) {
        context.bean(SandboxAccountDesk.class).open(account, mailingLists, projects);
    }

    @Override
    public String database() {
        return context.held();
    }

    @Override
    public void cut(String operation, FaultMode mode, int times) {
        context.bean(Faults.class).order(WireOperation.of(operation).orElseThrow(), mode, times);
    }

    @Override
    public int cuts() {
        return context.bean(Faults.class).all().stream()
                .mapToInt(Faults.Fault::fired)
                .sum();
    }

    @Override
    public int attempts(String operation, String key) {
        return context.bean(Calls.class).attempts(WireOperation.of(operation).orElseThrow(), key);
    }

    @Override
    public void inLostTransaction(Runnable work) {
        context.transaction().executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    @Override
    public void reset() {
        context.bean(Faults.class).clear();
    }
}
