package io.sortie.demo;

import static io.sortie.sandbox.SandboxContext.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import io.sortie.accounts.AccountSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

@DisplayName("Demo purchases")
class DemoSubscriptionsTest extends DemoTest {

    @Test
    @DisplayName("GUI-12 an empty request makes a whole customer")
    void defaults() throws Exception {
        DocumentContext bought = parse(send("/demo/billing/subscriptions", "{}").andExpect(status().isCreated()));
        String id = bought.read("$.subscriptionId");
        assertThat(id).startsWith("SUB-");
        assertThat(bought.<String>read("$.accountId")).startsWith("ACC-");
        assertThat(bought.<String>read("$.orderId")).startsWith("ORD-");
        assertThat(bought.<String>read("$.invoices[0].date")).isEqualTo("2026-11-12");
        assertThat(bought.<Map<String, String>>read("$.invoices[0].amount"))
                .isEqualTo(Map.of("amount", "249.95", "currency", "EUR"));

        DocumentContext read = read("/demo/billing/subscriptions/" + id);
        assertThat(read.<String>read("$.status")).isEqualTo("ACTIVE");
        assertThat(read.<String>read("$.plan")).isEqualTo("Guru");
        assertThat(read.<String>read("$.brand")).isEqualTo("semrush");
        assertThat(read.<String>read("$.paidThrough")).isEqualTo("2026-12-11T23:00:00Z");
        assertThat(read.<List<String>>read("$.projects")).containsExactly("Main project");
        assertThat(read.<String>read("$.charges[0].kind")).isEqualTo("RENEWAL");
        assertThat(read.<String>read("$.charges[0].id")).isEqualTo(bought.read("$.invoices[0].id"));
        assertThat(read.<String>read("$.billingEnd")).isNull();
    }

    @Test
    @DisplayName("CON-01 everything that is given is kept")
    void everythingGiven() throws Exception {
        String id = buy(
                """
                'subscriptionId': 'SUB-7', 'brand': 'parlons', 'plan': 'Essentiel', 'startedOn': '2026-08-31',
                'customer': {'name': 'Zoé', 'email': 'zoe@example.org', 'locale': 'fr', 'country': 'FR', 'type': 'CONSUMER'},
                'price': {'amount': '3980', 'currency': 'JPY'}, 'period': 'P1M', 'commitmentUntil': '2027-08-30',
                'noticePeriod': 'P1M', 'store': 'APP_STORE', 'card': {'lastFour': '0007'}, 'addons': ['Extra user'],
                'toolkits': [{'name': 'SEO'}], 'projects': ['A', {'name': 'B'}], 'zone': 'America/New_York',
                'signedAgreement': {'refundWindow': 'P14D'}, 'usage': {'minutes': 12}""");
        DocumentContext read = read("/demo/billing/subscriptions/" + id);
        assertThat(id).isEqualTo("SUB-7");
        assertThat(read.<Map<String, Object>>read("$"))
                .containsEntry("commitmentUntil", "2027-08-30")
                .containsEntry("noticePeriod", "P1M")
                .containsEntry("store", "APP_STORE")
                .containsEntry("zone", "America/New_York")
                .containsEntry("customerType", "CONSUMER")
                .containsEntry("card", Map.of("lastFour", "0007"))
                .containsEntry("addons", List.of("Extra user"))
                .containsEntry("toolkits", List.of("SEO"))
                .containsEntry("projects", List.of("A", "B"))
                .containsEntry("signedAgreement", Map.of("refundWindow", "P14D"))
                .containsEntry("usage", Map.of("minutes", 12))
                .containsEntry("price", Map.of("amount", "3980", "currency", "JPY"));
        assertThat(read.<String>read("$.customer.name")).isEqualTo("Zoé");
        assertThat(read.<String>read("$.customer.type")).isEqualTo("CONSUMER");
        assertThat(read.<List<Object>>read("$.charges")).hasSize(3);
    }

    @Test
    @DisplayName("SEM-24 a trial has no charge yet")
    void trial() throws Exception {
        String id = buy("'startedOn': '-P2D', 'trialUntil': 'P5D', 'price': 19.9");
        DocumentContext read = read("/demo/billing/subscriptions/" + id);
        assertThat(read.<Boolean>read("$.trial")).isTrue();
        assertThat(read.<List<Object>>read("$.charges")).isEmpty();
        assertThat(read.<String>read("$.paidThrough")).isEqualTo("2026-11-26T23:00:00Z");
        assertThat(read.<String>read("$.price.amount")).isEqualTo("19.90");
    }

    @Test
    @DisplayName("SEM-14 the same address at the same brand is the same account")
    void sameAccount() throws Exception {
        String first = read("/demo/billing/subscriptions/" + buy("'customer': {'email': 'a@example.org'}"))
                .read("$.accountId");
        String second = read("/demo/billing/subscriptions/" + buy("'customer': {'email': 'A@Example.org'}"))
                .read("$.accountId");
        String elsewhere = read("/demo/billing/subscriptions/"
                        + buy("'brand': 'splashtop', 'customer': {'email': 'a@example.org'}"))
                .read("$.accountId");
        assertThat(second).isEqualTo(first).isNotEqualTo(elsewhere);
    }

    @ParameterizedTest
    @DisplayName("LAW-25 what cannot be used is refused with a sentence and leaves nothing behind")
    @ValueSource(
            strings = {
                "'startedOn': 'yesterday'",
                "'price': {'amount': '12.345', 'currency': 'EUR'}",
                "'price': {'amount': '-1', 'currency': 'EUR'}",
                "'price': {'amount': '1', 'currency': 'NOPE'}",
                "'period': 'P0D'",
                "'customer': {'type': 'ALIEN'}",
                "'period': '-P1M'",
                "'store': 'HUAWEI'",
                "'zone': 'Paris'",
                "'card': {'lastFour': '4111111111111111'}"
            })
    void refused(String members) throws Exception {
        send("/demo/billing/subscriptions", "{'subscriptionId': 'SUB-X', " + members + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:sortie:problem:invalid-request"));
        http.perform(get("/demo/billing/subscriptions/SUB-X"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:sortie:problem:unknown-subscription"));
    }

    @Test
    @DisplayName("GUI-12 an id is given once; what is no JSON is said to be none")
    void conflicts() throws Exception {
        buy("'subscriptionId': 'SUB-1'");
        send("/demo/billing/subscriptions", "{'subscriptionId': 'SUB-1'}").andExpect(status().isConflict());
        send("/demo/billing/subscriptions", "{'plan': '" + "x".repeat(200) + "'}")
                .andExpect(status().isUnprocessableEntity());
        send("/demo/billing/subscriptions", "{oops").andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("GUI-02 cancelled at the store it ends with what is paid")
    void cancelledAtStore() throws Exception {
        String id = buy("'store': 'GOOGLE_PLAY'");
        String path = "/demo/billing/subscriptions/" + id;
        DocumentContext cancelled = parse(send(path + "/store-cancel", ""));
        assertThat(cancelled.<String>read("$.status")).isEqualTo("CANCELLATION_PENDING");
        assertThat(cancelled.<String>read("$.billingEnd")).isEqualTo("2026-12-11T23:00:00Z");
        context.travelTo(NOW.plus(Duration.ofDays(100)));
        assertThat(read(path).<String>read("$.status")).isEqualTo("CANCELLED");
        assertThat(read(path).<List<Object>>read("$.charges")).hasSize(1);
        send("/demo/billing/subscriptions/" + buy("") + "/store-cancel", "").andExpect(status().isConflict());
    }

    @Test
    @DisplayName("SEM-07 erased projects are shown as gone")
    void erasedProjects() throws Exception {
        String id = buy("'projects': ['A', 'B']");
        String path = "/demo/billing/subscriptions/" + id;
        context.bean(AccountSystem.class).eraseProjects("CAN-1", read(path).read("$.accountId"), id);
        assertThat(read(path).<List<String>>read("$.projects")).isEmpty();
    }
}
