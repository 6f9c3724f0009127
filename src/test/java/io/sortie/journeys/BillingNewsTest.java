package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What billing tells by itself: signed, taken once, in whatever order it comes [SMA-18]. */
class BillingNewsTest extends CancellationJourney {

    private static final String PATH = "/api/v1/billing-events";

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Test
    @DisplayName(
            "SMA-18 an event that is not signed, signed by another, changed, or minutes old is refused, and nothing is taken")
    void unsigned() throws Exception {
        String body = event("refund.settled", "RFD-X:refund:INV-1");
        long now = Instant.now().getEpochSecond();
        String right = new Webhook(secret).sign("evt_1", now, body);
        String other = new Webhook("b3RoZXItc2VjcmV0LW90aGVy").sign("evt_1", now, body);
        String old = new Webhook(secret).sign("evt_1", now - 600, body);
        assertThat(post(PATH, body, null).status()).isEqualTo(401);
        assertThat(send("evt_1", now, other, body).status()).isEqualTo(401);
        assertThat(send("evt_1", now, right, body + " ").status()).isEqualTo(401);
        assertThat(send("evt_2", now, right, body).status()).isEqualTo(401);
        Answer late = send("evt_1", now - 600, old, body);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.body().path("type").asText()).isEqualTo("urn:sortie:problem:event-signature");
        assertThat(taken("evt_1")).isZero();
        assertThat(send("evt_1", now, right, body).status()).isEqualTo(204);
        assertThat(taken("evt_1")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SMA-18 the same event twice counts once; a lie about the bank is looked up in billing before it counts")
    void twice() throws Exception {
        Refunding refund = ordered();
        String key = refund.refunds().get(0).path("key").asText();
        assertThat(tell("evt_" + UUID.randomUUID(), event("refund.settled", key))
                        .status())
                .as("billing itself does not say so")
                .isEqualTo(503);
        settle();
        assertThat(refund.state())
                .as("billing itself says that it is on its way")
                .isEqualTo("AWAITING_SETTLEMENT");
        refund.bank("settle");
        String id = "evt_" + UUID.randomUUID();
        assertThat(tell(id, event("refund.settled", key)).status()).isEqualTo(204);
        assertThat(tell(id, event("refund.settled", key)).status()).isEqualTo(204);
        settle();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.of().timeline().stream().filter(line -> line.startsWith("The refund has been paid out")))
                .hasSize(1);
        assertThat(taken(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("SMA-18 news of what is not ours is taken and changes nothing")
    void unknown() throws Exception {
        assertThat(tell("evt_" + UUID.randomUUID(), event("refund.settled", "RFD-0000-0000:refund:INV-9"))
                        .status())
                .isEqualTo(204);
        assertThat(tell("evt_" + UUID.randomUUID(), event("charge.created", "x"))
                        .status())
                .isEqualTo(204);
        assertThat(tell("evt_" + UUID.randomUUID(), "{\"type\": 3}").status()).isEqualTo(422);
    }

    private Refunding ordered() {
        Customer customer = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .buys();
        return Refunding.asked(customer, "CHANGED_MIND", Map.of()).approvedBy("finance");
    }

    private static String event(String type, String key) {
        return "{\"type\": \"%s\", \"data\": {\"key\": \"%s\"}}".formatted(type, key);
    }

    private Answer tell(String id, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        return send(id, now, new Webhook(secret).sign(id, now, body), body);
    }

    private Answer send(String id, long at, String signature, String body) {
        List<String> headers =
                List.of("webhook-id", id, "webhook-timestamp", String.valueOf(at), "webhook-signature", signature);
        return post(PATH, body, null, headers.toArray(String[]::new));
    }

    private int taken(String id) {
        return jdbc.sql("select count(*) from billing_event where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
