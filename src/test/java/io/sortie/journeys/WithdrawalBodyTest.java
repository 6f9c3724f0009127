package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement of withdrawal over REST names its contract as the other requests do. */
class WithdrawalBodyTest extends CancellationJourney {

    @ParameterizedTest
    @ValueSource(strings = {"orderId", "contract"})
    @DisplayName("LAW-09 the subscription's number counts, whatever else is sent, empty or not")
    void subscriptionCounts(String other) {
        Customer anna = bought();
        Map<String, Object> body = new HashMap<>(anna.request());
        body.put(other, null);
        assertThat(post("/api/v1/withdrawals", body, "system").status()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "LAW-09 without any number the error names subscriptionId, as api.md has it; a wrong order number is named")
    void missing() {
        Map<String, Object> body = new HashMap<>(bought().request());
        body.put("subscriptionId", " ");
        assertThat(field(body)).isEqualTo("subscriptionId");
        body.put("orderId", "no number at all");
        assertThat(field(body)).isEqualTo("orderId");
    }

    private String field(Map<String, Object> body) {
        Answer refused = post("/api/v1/withdrawals", body, "system");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.body().at("/errors/0/field").asText();
    }

    private Customer bought() {
        return customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P3D")
                .buys();
    }
}
