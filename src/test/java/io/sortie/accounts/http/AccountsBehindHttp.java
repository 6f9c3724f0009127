package io.sortie.accounts.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.providers.CallTimeouts;
import io.sortie.sandbox.SandboxContext;
import io.sortie.standin.StandInServer;
import java.time.Duration;
import org.springframework.mock.env.MockEnvironment;

/** A company's account system on a port, and the adapter to it. */
record AccountsBehindHttp(SandboxContext context, StandInServer server, HttpAccounts accounts)
        implements AutoCloseable {

    /** Short, so that a time-out costs a test little. */
    static final CallTimeouts SHORT = new CallTimeouts(Duration.ofMillis(500), Duration.ofMillis(400));

    static AccountsBehindHttp on(SandboxContext context, CallTimeouts timeouts) {
        StandInServer server = new StandInServer(
                new CompanyAccounts(context.bean(SandboxAccounts.class), context.bean(ObjectMapper.class)));
        return new AccountsBehindHttp(context, server, adapter(server.address(), context, timeouts));
    }

    /** As the application builds it, from its configuration. */
    static HttpAccounts adapter(String address, SandboxContext context, CallTimeouts timeouts) {
        return adapter(settings(address), context.bean(ObjectMapper.class), timeouts);
    }

    static HttpAccounts adapter(MockEnvironment settings, ObjectMapper json, CallTimeouts timeouts) {
        return new AccountsOverHttp().accounts(settings, timeouts, json);
    }

    static MockEnvironment settings(String address) {
        return new MockEnvironment()
                .withProperty("sortie.accounts.http.base-url", address)
                .withProperty("sortie.accounts.http.token", CompanyAccounts.TOKEN);
    }

    @Override
    public void close() {
        server.close();
        context.close();
    }
}
