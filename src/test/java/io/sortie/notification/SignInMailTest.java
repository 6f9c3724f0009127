package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Subscription.Holder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that belongs to no case. */
@MailTest
@TestPropertySource(properties = "test.smtp.port=1")
class SignInMailTest {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"en, 'Hello Zoë,', 15 minutes", "fr-FR, 'Bonjour Zoë,', 15 minutes", ", 'Hello Zoë,', 15 minutes"})
    @DisplayName("SEM-14 SPL-07 it is complete without a case, goes to the address on file and names a person to reach")
    void complete(String locale, String greeting, String life) {
        Map<String, Object> mail = put(new Holder("Zoë", "zoe@customer.example", locale, null, null));
        assertThat(mail.get("recipient")).isEqualTo("zoe@customer.example");
        assertThat(mail.get("reference")).isNull();
        for (String column : new String[] {"subject", "body_text", "body_html"}) {
            assertThat((String) mail.get(column))
                    .isNotBlank()
                    .doesNotContain("{", "}", "null", "TRACK", "CONFIRM")
                    .doesNotContainPattern("\\bmail\\.[a-z]");
        }
        assertThat((String) mail.get("body_text"))
                .contains(greeting, life, "help@semrush.example")
                .doesNotContain("\n\n\n");
    }

    @Test
    @DisplayName("S12 the stored mail holds a placeholder; the token is put in at hand-over")
    void token() {
        Map<String, Object> mail = put(new Holder("Zoë", "zoe@customer.example", "en", null, null));
        String address = "https://sortie.example/semrush/subscriptions/sign-in/";
        assertThat((String) mail.get("body_html")).contains("href=\"" + address + "%%SIGN_IN_TOKEN%%\"");
        Links links = new Links(new LinkTokens("a-secret"), "https://sortie.example/");
        String sent = links.putIn((String) mail.get("body_text"), null, (String) mail.get("link_id"));
        assertThat(sent).containsPattern(address + "[A-Za-z0-9_-]{43}\\s").doesNotContain("%%");
    }

    private Map<String, Object> put(Holder holder) {
        String link = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status ->
                outbox.put(new CustomerMail("semrush", holder, "sign-in-link", Duration.ofMinutes(15), link)));
        return jdbc.sql("select * from outbox_mail where link_id = ?")
                .param(link)
                .query()
                .singleRow();
    }
}
