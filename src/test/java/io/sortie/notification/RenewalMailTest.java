package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Subscription.Holder;
import io.sortie.database.Digests;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters about renewals, in both languages. */
@MailTest
@TestPropertySource(properties = "test.smtp.port=1")
class RenewalMailTest {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @DisplayName(
            "LAW-06 LAW-24 GUI-14 by name, complete, with price, next renewal and the way out; the proof is its fingerprint")
    @CsvSource({
        "renewal-notice,  en, 'Hello Zoë,',   /semrush/cancel",
        "renewal-notice,  fr, 'Bonjour Zoë,', /semrush/cancel",
        "renewal-notice, de, 'Guten Tag Zoë,', /semrush/cancel",
        "yearly-reminder, en, 'Hello Zoë,',   /semrush/cancel",
        "yearly-reminder, fr, 'Bonjour Zoë,', /semrush/cancel",
        "yearly-reminder, de, 'Guten Tag Zoë,', /semrush/cancel",
        "review-reminder, en, 'Hello Zoë,',   /semrush/subscriptions",
        "review-reminder, fr, 'Bonjour Zoë,', /semrush/subscriptions",
        "review-reminder, de, 'Guten Tag Zoë,', /semrush/subscriptions"
    })
    void complete(String kind, String language, String greeting, String path) {
        Map<String, Object> mail = put(kind, language);
        for (String column : new String[] {"subject", "body_text", "body_html"}) {
            assertThat((String) mail.get(column))
                    .isNotBlank()
                    .doesNotContain("{", "}", "null", "%%")
                    .doesNotContainPattern("\\bmail\\.[a-z]");
        }
        assertThat((String) mail.get("body_text"))
                .contains(greeting, "SUB-1001", "Guru", "€120.00 every year", "15 June 2026")
                .contains("https://sortie.example" + path, "help@semrush.example", "+33 1 70 00 00 00");
        assertThat(mail.get("sha")).isEqualTo(Digests.sha256((String) mail.get("body_text")));
    }

    @ParameterizedTest
    @DisplayName("LAW-06 the last day stands in a box, in HTML and as text; reminders have none")
    @CsvSource({
        "en, Last day to refuse the renewal: 14 June 2026",
        "fr, Date limite pour refuser le renouvellement\u00a0: 14 June 2026",
        "de, 'Letzter Tag, um die Verlängerung abzulehnen: 14 June 2026'"
    })
    void box(String language, String words) {
        Map<String, Object> mail = put("renewal-notice", language);
        assertThat((String) mail.get("body_text")).contains("*\n* " + words + " *\n*");
        assertThat((String) mail.get("body_html")).containsPattern("border:2px solid[^>]*>" + words + "<");
        assertThat((String) put("yearly-reminder", language).get("body_html"))
                .doesNotContain("border:2px solid #16324f");
    }

    private Map<String, Object> put(String kind, String language) {
        Holder holder = new Holder("Zoë", "zoe@customer.example", language, null, null);
        Map<String, String> values = Map.of(
                "subscription", "SUB-1001",
                "plan", "Guru",
                "price", "€120.00 every year",
                "lastDay", "14 June 2026",
                "renewalDay", "15 June 2026");
        PutMail put = transaction.execute(
                status -> outbox.put(new CustomerMail("semrush", holder, kind, null, null, values)));
        Map<String, Object> row = jdbc.sql("select * from outbox_mail where id = ?")
                .param(put.id())
                .query()
                .singleRow();
        row.put("sha", put.sha256());
        return row;
    }
}
