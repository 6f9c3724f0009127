package io.sortie.accounts.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.providers.CallTimeouts;
import io.sortie.providers.Guarantees;
import io.sortie.standin.StandInServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * With {@code sortie.test.accounts=http} the whole application reaches the demo's account system over HTTP, as it reaches
 * a company's own. {@code mvn verify} runs the journeys once without and once with it.
 */
@ConditionalOnProperty(name = "sortie.test.accounts", havingValue = "http")
public class AccountsOfACompany {

    @Bean
    StandInServer accountServer(SandboxAccounts books, ObjectMapper json) {
        return new StandInServer(new CompanyAccounts(books, json));
    }

    @Bean
    @Primary
    HttpAccounts accountsOverHttp(
            StandInServer accountServer, SandboxAccounts books, CallTimeouts timeouts, ObjectMapper json) {
        HttpAccountSettings settings = HttpAccountSettings.of(AccountsBehindHttp.settings(accountServer.address()));
        return new HttpAccounts(new AccountCalls(settings, timeouts), new AnswerJson(json), settings.guarantees()) {

            /** Journeys make the sandbox guarantee less than it does, as other companies configure less. */
            @Override
            public Guarantees guarantees() {
                return books.guarantees();
            }
        };
    }
}
