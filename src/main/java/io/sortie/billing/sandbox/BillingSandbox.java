package io.sortie.billing.sandbox;

import io.sortie.sandbox.SandboxWire;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The billing sandbox, on with {@code sortie.billing=sandbox}; its tables are in {@code db/sandbox}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sortie.billing", havingValue = "sandbox")
@Import({
    SandboxWire.class,
    SandboxSubscriptions.class,
    SandboxCharges.class,
    Ledger.class,
    Accrual.class,
    Renewals.class,
    CancelOrders.class,
    MoneyOrders.class,
    Orders.class,
    HolderData.class,
    AccountOrders.class,
    SandboxOpenItems.class,
    SandboxBilling.class,
    SandboxDesk.class
})
public class BillingSandbox {}
