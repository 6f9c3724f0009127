package io.sortie.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.sortie.billing.sandbox.SandboxDesk.LedgerRow;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends the sandbox's news as a real billing system does: signed, over HTTP, to the address where Sortie answers. */
@Component
@Profile("demo")
class DemoBillingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBillingEvents.class);

    private final ObjectMapper json;
    private final RestClient client;
    private final String address;
    private final String secret;

    DemoBillingEvents(
            ObjectMapper json,
            RestClient.Builder client,
            @Value("${sortie.base-url}") String baseUrl,
            @Value("${sortie.billing-events.secret}") String secret) {
        this.json = json;
        this.client = client.build();
        this.address = baseUrl + "/api/v1/billing-events";
        this.secret = secret;
    }

    /** What is not taken is not sent again: the process asks billing by itself. */
    @EventListener
    void refundAnswered(LedgerRow refund) {
        String status = refund.operation().status().toLowerCase(Locale.ROOT);
        try {
            send(write(Map.of(
                    "type",
                    "refund." + status.replace('_', '-'),
                    "data",
                    Map.of(
                            "key", refund.operation().key(),
                            "refundId", refund.operation().id(),
                            "reason", String.valueOf(refund.operation().failure())))));
        } catch (RestClientException e) {
            LOG.warn("billing's news was not taken: {}", e.getClass().getSimpleName());
        }
    }

    private void send(String body) {
        String id = "evt_" + UUID.randomUUID();
        long at = Instant.now().getEpochSecond();
        client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at))
                .header("webhook-signature", sign(id, at, body))
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private String sign(String id, long at, String body) {
        try {
            return new Webhook(secret).sign(id, at, body);
        } catch (Exception e) {
            throw new IllegalStateException("the demo's secret cannot sign", e);
        }
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
