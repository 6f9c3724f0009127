package io.sortie.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.chargewatch.ChargeNews;
import io.sortie.problems.Problem;
import io.sortie.refundsettlement.BillingNews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** News from billing, signed as Standard Webhooks are; the signature is the credential. */
@RestController
@RequestMapping(path = "/api/v1/billing-events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Billing events")
class BillingEventController {

    private static final int LONGEST_ID = 100;
    private static final String CHARGED = "charge.created";

    private final EventSignatures signatures;
    private final BillingNews news;
    private final ChargeNews charges;
    private final ObjectMapper json;

    BillingEventController(EventSignatures signatures, BillingNews news, ChargeNews charges, ObjectMapper json) {
        this.signatures = signatures;
        this.news = news;
        this.charges = charges;
        this.json = json;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Tell what became of a refund, or that something was charged",
            description =
                    """
                    `{"type": "refund.settled", "data": {"key": "RFD-…:refund:INV-…", "refundId": "REF-…", "reason": null}}`, \
                    signed as Standard Webhooks (HMAC-SHA256 over id, timestamp and body). The same id again is answered \
                    alike and changes nothing; what is said is looked up in billing before it counts, and 503 where billing \
                    itself does not say so yet. `{"type": "charge.created", "data": {"subscriptionId": "SUB-…"}}` makes the \
                    watch over that subscription's charges look now.""")
    @ApiResponse(responseCode = "204", description = "taken, now or before")
    void take(
            @RequestBody(required = false) String body,
            @RequestHeader(name = "webhook-id", required = false) String id,
            @RequestHeader(name = "webhook-timestamp", required = false) String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) String signature) {
        if (!signatures.isRight(id, timestamp, signature, body) || id.length() > LONGEST_ID) {
            throw new Problem("event-signature", 401, "event-signature", Map.of(), List.of());
        }
        JsonNode event = read(body);
        JsonNode data = event.path("data");
        if (CHARGED.equals(event.path("type").asText()) && text(data, "subscriptionId") != null) {
            charges.charged(text(data, "subscriptionId"));
        }
        news.take(new BillingNews.Event(
                id, event.path("type").asText(), text(data, "key"), text(data, "refundId"), text(data, "reason")));
    }

    private JsonNode read(String body) {
        try {
            JsonNode event = json.readTree(body);
            if (event.path("type").isTextual() && event.path("data").isObject()) {
                return event;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw Problem.invalid("type", "{invalid.required}");
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).isTextual() ? of.path(name).asText() : null;
    }
}
