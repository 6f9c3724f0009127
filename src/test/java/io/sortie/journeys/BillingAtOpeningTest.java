package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Opening a case asks billing once, and waits for the answer before it takes a transaction. */
class BillingAtOpeningTest extends CancellationJourney {

    @Autowired
    private BillingCalls calls;

    private FaultyCalls faults;

    @BeforeEach
    @AfterEach
    void noFaults() {
        settle();
        calls.forget();
        faults = new FaultyCalls(this);
        faults.clear();
    }

    @ParameterizedTest(name = "{0}, signed in: {1}, store: {2}")
    @CsvSource({"semrush, false, ", "semrush, true, ", "splashtop, true, ", "parlons, false, GOOGLE_PLAY"})
    @DisplayName("billing is asked once for an opening, with no transaction open")
    void askedOnce(String brand, boolean signedIn, String store) {
        Customer anna = customerOf(brand).with("store", store).buys();
        assertThat(open(anna, signedIn, null).status()).isEqualTo(201);
        assertThat(calls.about(anna.subscription()))
                .containsExactly(new BillingCalls.Call("subscription", anna.subscription(), false));
    }

    @Test
    @DisplayName("the engine's own door asks once as well")
    void askedOnceFromTasklist() {
        Customer anna = customerOf("semrush").buys();
        Map<String, Object> start = Map.of("variables", variables(anna));
        RunningSortie.Answer started = post("/engine-rest/process-definition/key/cancellation/start", start, "agent");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(calls.about(anna.subscription()))
                .extracting(BillingCalls.Call::method)
                .containsExactly("subscription");
    }

    @Test
    @DisplayName("the same key again gives the case that there is, without asking billing")
    void sameKeyAsksNobody() {
        Customer anna = customerOf("semrush").buys();
        String key = UUID.randomUUID().toString();
        String first = open(anna, false, key).header("Location");
        calls.forget();
        faults.order("read", "FAIL_BEFORE", 1);
        RunningSortie.Answer again = open(anna, false, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first);
        assertThat(calls.about(anna.subscription())).isEmpty();
        assertThat(faults.fired("read")).isZero();
    }

    @Test
    @DisplayName("billing down at the opening: 503, nothing opened, and the same key works afterwards")
    void billingDown() {
        Customer anna = customerOf("semrush").buys();
        String key = UUID.randomUUID().toString();
        faults.order("read", "FAIL_BEFORE", 1);
        RunningSortie.Answer refused = open(anna, false, key);
        assertThat(faults.fired("read")).isEqualTo(1);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:sortie:problem:billing-unavailable");
        assertThat(get("/api/v1/cases?subscriptionId=" + anna.subscription(), "system")
                        .body()
                        .path("content"))
                .isEmpty();
        assertThat(open(anna, false, key).status()).isEqualTo(201);
    }

    private RunningSortie.Answer open(Customer customer, boolean signedIn, String key) {
        Map<String, Object> request = customer.request("signedIn", signedIn);
        return key == null
                ? post("/api/v1/cancellations", request, "system")
                : post("/api/v1/cancellations", request, "system", "Idempotency-Key", key);
    }

    private static Map<String, Object> variables(Customer customer) {
        return Map.of(
                "brand", Cancelling.value(customer.brand()),
                "subscriptionId", Cancelling.value(customer.subscription()),
                "customerName", Cancelling.value(customer.name()),
                "customerEmail", Cancelling.value(customer.email()),
                "channel", Cancelling.value("PHONE"));
    }
}
