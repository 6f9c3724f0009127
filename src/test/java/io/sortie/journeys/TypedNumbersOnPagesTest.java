package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A number typed in small letters and with blanks is found at the pages and in Tasklist; a program's is taken as it is. */
class TypedNumbersOnPagesTest extends CancellationJourney {

    private static final String CANCEL = "/semrush/cancel";
    private static final String WITHDRAW = "/parlons/withdraw";
    private static final String REFUND = "/semrush/refund";

    private final CustomerBrowser browser = new CustomerBrowser(BASE);

    @Test
    @DisplayName("SEM-01 the page to cancel finds it, and shows and opens it as billing writes it")
    void cancel() {
        Customer anna = customerOf("semrush").buys();
        browser.open(CANCEL)
                .submit(CANCEL, "name", "Anna", "email", anna.email(), "subscriptionId", typed(anna.subscription()));
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        assertThat(browser.page()).contains(anna.subscription());
        browser.submit(CANCEL + "/notification");
        settle();
        assertThat(get("/api/v1/cases?email=" + anna.email(), "system").text()).contains(anna.subscription());
    }

    @Test
    @DisplayName("LAW-09 the statement of withdrawal finds it, by the order's number too")
    void withdraw() {
        Customer anna = customerOf("parlons").with("startedOn", "-P4D").buys();
        String order = Refunding.bill(anna).path("orderId").asText();
        for (String number : new String[] {anna.subscription(), order}) {
            browser.open(WITHDRAW).submit(WITHDRAW, "name", "Anna", "email", anna.email(), "contract", typed(number));
            assertThat(browser.page())
                    .contains(number, "Everything you have paid")
                    .doesNotContain("A person");
        }
    }

    @Test
    @DisplayName("SMA-03 the page to ask for a refund finds the subscription, its order and its payment")
    void refund() {
        Customer anna = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .buys();
        String order = Refunding.bill(anna).path("orderId").asText();
        String payment = anna.billing().path("charges").get(0).path("id").asText();
        for (String number : new String[] {order, payment}) {
            Map<String, String> entries = Map.of(
                    "name", "Anna",
                    "email", anna.email(),
                    "subscriptionId", typed(anna.subscription()),
                    "orderId", typed(number),
                    "cause", "CHANGED_MIND");
            Map<String, String> all = new LinkedHashMap<>(browser.open(REFUND).hidden(REFUND));
            all.putAll(entries);
            browser.post(REFUND, all);
            assertThat(browser.status()).as(browser.page()).isEqualTo(200);
            assertThat(browser.page()).contains(anna.subscription(), number);
        }
    }

    @Test
    @DisplayName("an agent's start form finds it; a program's start, and the API, take the number as it was sent")
    void startForm() {
        Customer anna = customerOf("parlons").with("startedOn", "-P4D").buys();
        Customer small = new Customer(
                this, anna.brand(), anna.subscription().toLowerCase(Locale.ROOT), anna.name(), anna.email());
        assertThat(small.subscription()).isNotEqualTo(anna.subscription());
        assertThat(post("/api/v1/cancellations", small.request(), "system").text())
                .contains("unknown-subscription");
        assertThat(started(small, "system").text()).contains("unknown-subscription");
        assertThat(anna.orders()).isEmpty();
        assertThat(started(small, "agent").status()).isEqualTo(200);
        settle();
        assertThat(get("/api/v1/cases?email=" + anna.email(), "system").text()).contains(anna.subscription());
    }

    private Answer started(Customer customer, String user) {
        Map<String, Object> variables = Map.of(
                "brand", Cancelling.value(customer.brand()),
                "subscriptionId", Cancelling.value(customer.subscription()),
                "customerName", Cancelling.value(customer.name()),
                "customerEmail", Cancelling.value(customer.email()));
        return post(ApiJourney.START, Map.of("variables", variables), user);
    }

    private static String typed(String number) {
        return " " + number.toLowerCase(Locale.ROOT).replace("-", "- ") + " ";
    }
}
