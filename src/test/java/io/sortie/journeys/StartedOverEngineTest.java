package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain start of a refund or of a deletion in the engine is the same request as over REST, and is refused alike. */
class StartedOverEngineTest extends CancellationJourney {

    @ParameterizedTest
    @ValueSource(strings = {"system", "agent"})
    @DisplayName("SEM-22 SMA-03 a refund: taken with the facts it brings, refused with the field that is wrong")
    void refund(String user) {
        Customer anna = customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .price("12.90", "EUR")
                .with("startedOn", "-P4D")
                .buys();
        Map<String, Object> request = person(anna);
        request.put("subscriptionId", anna.subscription());
        request.put("orderId", Refunding.bill(anna).path("orderId").asText());
        request.put("cause", "TECHNICAL");
        request.put("explanation", "It does not start any more.");
        request.put("requestedAmount", "12.90");
        request.put("requestedCurrency", "EUR");
        refused("refund", with(request, "cause", "WEATHER"), user, "cause");
        refused("refund", with(request, "explanation", ""), user, "explanation");
        refused("refund", with(request, "orderId", ""), user, "orderId");
        refused("refund", with(request, "requestedAmount", "a lot"), user, "requestedAmount");
        Refunding refund = new Refunding(started("refund", request, user, anna));
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
        assertThat(get("/api/v1/cases/" + refund.reference() + "/export", "agent")
                        .text())
                .contains("It does not start any more.", "TECHNICAL");
        assertThat(answer("refund", request, user).status())
                .as("asked for twice")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "agent"})
    @DisplayName("SEM-14 LAW-17 a deletion: the letter's day counts for its due day; it waits for the customer's link")
    void deletion(String user) {
        Customer anna = customerOf("semrush").who("country", "FR").buys();
        Map<String, Object> request = person(anna);
        request.put("accountId", Deleting.account(anna));
        request.put(
                "receivedOn",
                now().minus(java.time.Duration.ofDays(20)).toString().substring(0, 10));
        refused("account-deletion", with(request, "receivedOn", "2199-01-01"), user, "receivedOn");
        refused("account-deletion", with(request, "receivedOn", "last week"), user, "receivedOn");
        refused("account-deletion", with(request, "customerEmail", "nobody"), user, "customer.email");
        assertThat(answer("account-deletion", with(request, "accountId", "ACC-NONE"), user)
                        .text())
                .contains("unknown-account");
        Deleting deletion = new Deleting(started("account-deletion", request, user, anna));
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");
        deletion.confirmed();
        assertThat(deletion.dueAt())
                .as("a month from the letter, not 30 days from now")
                .isBefore(inParis(now(), 12));
        deletion.revoke();
    }

    private Cancelling started(String process, Map<String, Object> request, String user, Customer customer) {
        Answer started = answer(process, request, user);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        settle();
        return new Cancelling(customer, started.body().path("businessKey").asText());
    }

    private void refused(String process, Map<String, Object> request, String user, String field) {
        Answer refused = answer(process, request, user);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
    }

    private Answer answer(String process, Map<String, Object> request, String user) {
        Map<String, Object> variables = new HashMap<>();
        request.forEach((name, value) -> variables.put(name, Cancelling.value(value)));
        String path = "/engine-rest/process-definition/key/" + process + "/start";
        return post(path, Map.of("variables", variables), user);
    }

    private static Map<String, Object> person(Customer customer) {
        return new HashMap<>(Map.of(
                "brand", customer.brand(),
                "customerName", customer.name(),
                "customerEmail", customer.email(),
                "channel", "PHONE"));
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
