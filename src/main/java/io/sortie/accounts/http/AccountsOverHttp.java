package io.sortie.accounts.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.providers.CallTimeouts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The company's account system, on with {@code sortie.accounts=http}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sortie.accounts", havingValue = "http")
class AccountsOverHttp {

    @Bean
    HttpAccounts accounts(Environment environment, CallTimeouts timeouts, ObjectMapper json) {
        HttpAccountSettings settings = HttpAccountSettings.of(environment);
        return new HttpAccounts(new AccountCalls(settings, timeouts), new AnswerJson(json), settings.guarantees());
    }
}
