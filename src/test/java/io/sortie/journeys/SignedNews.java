package io.sortie.journeys;

import com.standardwebhooks.Webhook;
import io.sortie.journeys.RunningSortie.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a billing system tells by itself, signed as it signs. */
record SignedNews(CancellationJourney sortie, String secret) {

    Answer send(String type, Map<String, Object> data) throws Exception {
        return send("evt_" + UUID.randomUUID(), type, data);
    }

    Answer send(String id, String type, Map<String, Object> data) throws Exception {
        String body = sortie.json.writeValueAsString(Map.of("type", type, "data", data));
        long now = Instant.now().getEpochSecond();
        return sortie.post(
                "/api/v1/billing-events",
                body,
                null,
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                new Webhook(secret).sign(id, now, body));
    }
}
