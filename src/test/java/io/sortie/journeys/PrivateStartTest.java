package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A plain start over engine-rest, with personal data in its variables. */
class PrivateStartTest extends CanaryJourney {

    @Test
    @DisplayName("LAW-21 started over plain engine-rest with everything in variables, also as bytes and files")
    void plainStart() {
        Customer customer = customer("semrush");
        Map<String, Object> variables = new HashMap<>(Map.of(
                "brand", Cancelling.value("semrush"),
                "subscriptionId", Cancelling.value(customer.subscription()),
                "customerEmail", Cancelling.value(customer.email()),
                "customerName", Cancelling.value(name),
                "comment", Cancelling.value(COMMENT)));
        variables.put(
                "letter",
                Map.of(
                        "type",
                        "File",
                        "value",
                        base64(name),
                        "valueInfo",
                        Map.of("filename", "letter of " + name + ".txt", "mimetype", "text/plain")));
        variables.put("bytes", Map.of("type", "Bytes", "value", base64(NOTE + name)));
        Answer started =
                post("/engine-rest/process-definition/key/cancellation/start", Map.of("variables", variables), "agent");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertNowhere();
        settle();
        assertNowhere();
        assertOnFile(customer);
    }

    @Test
    @DisplayName("LAW-21 a refused start over plain engine-rest leaves nothing at all")
    void refusedStart() {
        Map<String, Object> variables = Map.of(
                "brand", Cancelling.value("semrush"),
                "subscriptionId", Cancelling.value("SUB-NONE"),
                "customerEmail", Cancelling.value(name.replace(' ', '.') + "@example.org"),
                "customerName", Cancelling.value(name));
        Answer refused =
                post("/engine-rest/process-definition/key/cancellation/start", Map.of("variables", variables), "agent");
        assertThat(refused.status()).isEqualTo(422);
        assertNowhere();
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
