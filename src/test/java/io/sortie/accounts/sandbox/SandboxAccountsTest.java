package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountBench;
import io.sortie.accounts.AccountSystemContract;
import io.sortie.sandbox.SandboxContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The account sandbox on H2 keeps the contract")
class SandboxAccountsTest extends AccountSystemContract {

    private static SandboxContext context;

    @BeforeAll
    static void open() {
        context = SandboxContext.onH2();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Override
    protected AccountBench bench() {
        return new SandboxAccountBench(context);
    }
}
