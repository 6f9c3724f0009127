package io.sortie.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountBench;
import io.sortie.accounts.AccountSystem;
import io.sortie.accounts.AccountSystemContract;
import io.sortie.accounts.sandbox.SandboxAccountBench;
import io.sortie.providers.CallTimeouts;
import io.sortie.sandbox.FaultMode;
import io.sortie.sandbox.SandboxContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An account system over HTTP keeps the contract")
class HttpAccountsTest extends AccountSystemContract {

    private static AccountsBehindHttp company;

    @BeforeAll
    static void open() {
        CallTimeouts timeouts = new CallTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));
        company = AccountsBehindHttp.on(SandboxContext.onH2(), timeouts);
    }

    @AfterAll
    static void close() throws Exception {
        // What was asked and answered here is what the contract that companies build to says.
        assertThat(company.server().exchanges()).isNotEmpty().allSatisfy(new PublishedContract()::check);
        company.close();
    }

    @Override
    protected AccountBench bench() {
        return new OverHttp(new SandboxAccountBench(company.context()));
    }

    /** The sandbox's bench, but every call takes the way over HTTP. */
    private record OverHttp(AccountBench sandbox) implements AccountBench {

        @Override
        public AccountSystem accounts() {
            return company.accounts();
        }

        @Override
        public void register(String accountId, String subscriptionId, List<String> projects) {
            sandbox.register(accountId, subscriptionId, projects);
        }

        @Override
        public void open(Account account, List<String> mailingLists, List<String> projects) {
            sandbox.open(account, mailingLists, projects);
        }

        @Override
        public String database() {
            return sandbox.database();
        }

        @Override
        public void cut(String operation, FaultMode mode, int times) {
            sandbox.cut(operation, mode, times);
        }

        @Override
        public int cuts() {
            return sandbox.cuts();
        }

        @Override
        public int attempts(String operation, String key) {
            return sandbox.attempts(operation, key);
        }

        @Override
        public void inLostTransaction(Runnable work) {
            sandbox.inLostTransaction(work);
        }

        @Override
        public void reset() {
            sandbox.reset();
        }
    }
}
