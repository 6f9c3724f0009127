package io.sortie.accounts.sandbox;

import io.sortie.sandbox.SandboxWire;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The account sandbox, on with {@code sortie.accounts=sandbox}; its tables are in {@code db/sandbox}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sortie.accounts", havingValue = "sandbox")
@Import({
    SandboxWire.class,
    SandboxProjects.class,
    SandboxProfiles.class,
    AccountBooks.class,
    AccountOrders.class,
    SandboxAccounts.class,
    SandboxAccountDesk.class
})
public class AccountsSandbox {}
