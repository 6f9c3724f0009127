package io.sortie.billing.sandbox;

import io.sortie.billing.BillingBench;
import io.sortie.billing.BillingSystemContract;
import io.sortie.sandbox.SandboxContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The billing sandbox on H2 keeps the contract")
class SandboxBillingTest extends BillingSystemContract {

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
    protected BillingBench bench() {
        return new SandboxBench(context);
    }
}
