package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountBench;
import io.sortie.accounts.AccountSystemContract;
import io.sortie.sandbox.SandboxContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The account sandbox on PostgreSQL keeps the contract")
class SandboxAccountsOnPostgresTest extends AccountSystemContract {

    private static EmbeddedPostgres postgres;
    private static SandboxContext context;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        context = SandboxContext.on(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void close() throws IOException {
        context.close();
        postgres.close();
    }

    @Override
    protected AccountBench bench() {
        return new SandboxAccountBench(context);
    }
}
