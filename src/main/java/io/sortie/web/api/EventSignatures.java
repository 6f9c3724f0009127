package io.sortie.web.api;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether an event comes from who shares our secret, and is not one that somebody kept: minutes old at most. */
@Component
class EventSignatures {

    private final Webhook webhook;

    /** @param secret of {@code sortie.billing-events.secret}, in base 64 with or without {@code whsec_}; empty: no event is right */
    EventSignatures(@Value("${sortie.billing-events.secret:}") String secret) throws EmptyWebhookSecretException {
        this.webhook = secret.isBlank() ? null : new Webhook(secret);
    }

    boolean isRight(String id, String timestamp, String signature, String body) {
        if (body == null || webhook == null || id == null || timestamp == null || signature == null) {
            return false;
        }
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(timestamp),
                "webhook-signature", List.of(signature));
        try {
            webhook.verify(body, headers);
            return true;
        } catch (WebhookVerificationException | IllegalArgumentException e) {
            return false;
        }
    }
}
