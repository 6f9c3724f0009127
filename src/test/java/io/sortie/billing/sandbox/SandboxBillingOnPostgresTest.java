package io.sortie.billing.sandbox;

import io.sortie.billing.BillingBench;
import io.sortie.billing.BillingSystemContract;
import io.sortie.sandbox.SandboxContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The billing sandbox on PostgreSQL keeps the contract")
class SandboxBillingOnPostgresTest extends BillingSystemContract {

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
    protected BillingBench bench() {
        return new SandboxBench(context);
    }
}
