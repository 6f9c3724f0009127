package io.sortie.demo;

import static io.sortie.sandbox.SandboxContext.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Demo accounts and what is open")
class DemoAccountsTest extends DemoTest {

    @Test
    @DisplayName("LAW-17 a free account has a profile, a mailing list and projects, and no subscription")
    void free() throws Exception {
        String id = open(
                """
                'brand': 'parlons', 'projects': ['A', {'name': 'B'}], 'customer': {'name': 'Zoé',
                'email': 'Zoe@Example.org', 'locale': 'fr', 'country': 'FR', 'type': 'CONSUMER'}""");
        DocumentContext read = read("/demo/accounts/" + id);
        assertThat(read.<Map<String, Object>>read("$.profile"))
                .containsEntry("id", id)
                .containsEntry("brand", "parlons")
                .containsEntry("name", "Zoé")
                .containsEntry("email", "Zoe@Example.org")
                .containsEntry("locale", "fr")
                .containsEntry("country", "FR")
                .containsEntry("type", "CONSUMER")
                .containsEntry("openedAt", NOW.toString());
        assertThat(read.<Boolean>read("$.erased")).isFalse();
        assertThat(read.<List<String>>read("$.mailingLists")).containsExactly("Newsletter");
        assertThat(read.<List<String>>read("$.projects")).containsExactly("A", "B");
        assertThat(read.<List<Object>>read("$.operations")).isEmpty();
        assertThat(context.bean(BillingSystem.class).subscriptionsOfAccount(id)).isEmpty();
        assertThat(read("/demo/accounts/" + open("")).<String>read("$.profile.email"))
                .isEqualTo("customer@example.org");
    }

    @Test
    @DisplayName("LAW-17 what is erased is shown as gone, with what was done; an account that never was is none")
    void erased() throws Exception {
        String id = open("'projects': ['A'], 'mailingLists': ['News', 'Tips']");
        AccountSystem accounts = context.bean(AccountSystem.class);
        accounts.erase("DEL-1:a", id, AccountData.PROJECTS);
        assertThat(read("/demo/accounts/" + id).<Boolean>read("$.erased")).isFalse();
        accounts.erase("DEL-1:b", id, AccountData.MAILING);
        accounts.erase("DEL-1:c", id, AccountData.PROFILE);
        DocumentContext read = read("/demo/accounts/" + id);
        assertThat(read.<Boolean>read("$.erased")).isTrue();
        assertThat(read.<Object>read("$.profile")).isNull();
        assertThat(read.<List<String>>read("$.mailingLists")).isEmpty();
        assertThat(read.<List<String>>read("$.projects")).isEmpty();
        assertThat(read.<List<String>>read("$.operations[*].data")).containsExactly("PROJECTS", "MAILING", "PROFILE");
        assertThat(read.<List<Integer>>read("$.operations[*].count")).containsExactly(1, 2, 1);
        assertThat(read.<List<String>>read("$.operations[*].key")).containsExactly("DEL-1:a", "DEL-1:b", "DEL-1:c");
        accounts.erase("DEL-2", "ACC-NONE", AccountData.MAILING);
        http.perform(get("/demo/accounts/ACC-NONE"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:sortie:problem:unknown-account"));
    }

    @Test
    @DisplayName("SEM-14 a purchase makes the account too: profile and a mailing list, once for two purchases")
    void purchase() throws Exception {
        String first =
                buy("'customer': {'name': 'Zoé', 'email': 'zoe@example.org', 'country': 'FR'}, 'projects': ['A']");
        String account = read("/demo/billing/subscriptions/" + first).read("$.accountId");
        String second = buy("'accountId': '%s', 'plan': 'Pro', 'projects': ['B']".formatted(account));
        DocumentContext bought = read("/demo/billing/subscriptions/" + second);
        assertThat(bought.<String>read("$.accountId")).isEqualTo(account);
        assertThat(bought.<String>read("$.customer.email")).isEqualTo("zoe@example.org");
        assertThat(context.bean(BillingSystem.class).subscriptionsOfAccount(account))
                .extracting(Subscription::id)
                .containsExactlyInAnyOrder(first, second);
        DocumentContext read = read("/demo/accounts/" + account);
        assertThat(read.<String>read("$.profile.name")).isEqualTo("Zoé");
        assertThat(read.<List<String>>read("$.mailingLists")).containsExactly("Newsletter");
        assertThat(read.<List<String>>read("$.projects")).containsExactly("A", "B");
    }

    @Test
    @DisplayName("SEM-14 a free account's customer buys on it, under its id or its address")
    void upgrade() throws Exception {
        String account = open("'brand': 'parlons', 'customer': {'email': 'zoe@example.org'}");
        buy("'accountId': '%s'".formatted(account));
        buy("'brand': 'parlons', 'customer': {'email': 'ZOE@example.org'}");
        assertThat(context.bean(BillingSystem.class).subscriptionsOfAccount(account))
                .hasSize(2)
                .allMatch(subscription -> subscription.brand().equals("parlons"));
        buy("'accountId': 'ACC-NEW', 'customer': {'email': 'zoe@example.org'}");
        assertThat(read("/demo/accounts/ACC-NEW").<String>read("$.profile.brand"))
                .isEqualTo("semrush");
    }

    @Test
    @DisplayName("LAW-17 an erased account does not come back: neither by its id nor by a purchase of the same person")
    void noReturn() throws Exception {
        String first = buy("'customer': {'email': 'zoe@example.org'}");
        String account = read("/demo/billing/subscriptions/" + first).read("$.accountId");
        context.bean(AccountSystem.class).erase("DEL-1", account, AccountData.PROFILE);
        String second = buy("'customer': {'email': 'zoe@example.org'}");
        assertThat(read("/demo/billing/subscriptions/" + second).<String>read("$.accountId"))
                .isNotEqualTo(account);
        send("/demo/accounts", "{'accountId': '%s'}".formatted(account)).andExpect(status().isConflict());
        send("/demo/billing/subscriptions", "{'accountId': '%s'}".formatted(account))
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/demo/accounts | {'customer': {'type': 'ALIEN'}} | 422",
                "/demo/accounts | {oops | 400",
                "/demo/accounts | {'accountId': 'ACC-1'} | 409",
                "/demo/billing/subscriptions | {'accountId': 'ACC-1', 'brand': 'parlons'} | 422",
                "/demo/billing/open-items | {'accountId': 'ACC-NONE'} | 404",
                "/demo/billing/open-items | {} | 404",
                "/demo/billing/open-items | {'accountId': 'ACC-1', 'kind': 'LOAN'} | 422",
                "/demo/billing/open-items | {'accountId': 'ACC-1', 'amount': '-1'} | 422",
                "/demo/billing/open-items/ITEM-NONE/settle | {} | 404"
            })
    @DisplayName("what cannot be used is refused with a sentence")
    void refused(String path, String body, int status) throws Exception {
        open("'accountId': 'ACC-1'");
        send(path, body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    @DisplayName("SEM-16 what is open is settled by hand; a refund under way is open by itself and settled by the bank")
    void openItems() throws Exception {
        String subscription = buy("");
        String account = read("/demo/billing/subscriptions/" + subscription).read("$.accountId");
        String item = parse(send(
                                "/demo/billing/open-items",
                                "{'accountId': '%s', 'kind': 'DISPUTE', 'amount': {'amount': '3980', 'currency': 'JPY'}}"
                                        .formatted(account))
                        .andExpect(status().isCreated()))
                .read("$.id");
        BillingSystem billing = context.bean(BillingSystem.class);
        String charge = billing.charges(subscription).get(0).id();
        String refund = billing.refund("REF-1", charge, Money.of("1.00", "EUR")).id();
        DocumentContext open = read("/demo/billing/open-items?accountId=" + account);
        assertThat(open.<List<String>>read("$[*].id")).containsExactlyInAnyOrder(item, refund);
        assertThat(open.<List<String>>read("$[*].kind")).containsExactlyInAnyOrder("DISPUTE", "PENDING_REFUND");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(parse(send("/demo/billing/open-items/" + item + "/settle", ""))
                            .<List<String>>read("$[*].id"))
                    .containsExactly(refund);
        }
    }

    /** Opens an account with these JSON members and answers its id. */
    private String open(String members) throws Exception {
        return parse(send("/demo/accounts", "{" + members + "}").andExpect(status().isCreated()))
                .read("$.accountId");
    }
}
