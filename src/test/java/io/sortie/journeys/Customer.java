package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A customer with a subscription, and what the billing sandbox and the mailbox know of them. */
record Customer(CancellationJourney sortie, String brand, String subscription, String name, String email) {

    /**
     * A request to cancel as systems send it.
     *
     * @param fieldsAndValues more fields or other values; {@code customer.country} is one of the customer's
     */
    Map<String, Object> request(Object... fieldsAndValues) {
        Map<String, Object> person = new LinkedHashMap<>(Map.of("email", email, "name", name));
        Map<String, Object> request = new LinkedHashMap<>();
        request.putAll(Map.of("brand", brand, "subscriptionId", subscription, "channel", "WEB_FORM"));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String field = fieldsAndValues[i].toString();
            boolean personal = field.startsWith("customer.");
            (personal ? person : request).put(field.replace("customer.", ""), fieldsAndValues[i + 1]);
        }
        request.put("customer", person);
        return request;
    }

    /** Asks to cancel; what is due at once has been done. */
    Cancelling cancels(Object... fieldsAndValues) {
        RunningSortie.Answer opened = sortie.post("/api/v1/cancellations", request(fieldsAndValues), "system");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        sortie.settle();
        return new Cancelling(this, opened.body().path("reference").asText());
    }

    JsonNode preview(Object... fieldsAndValues) {
        RunningSortie.Answer shown = sortie.post("/api/v1/cancellations/preview", request(fieldsAndValues), "system");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        return shown.body();
    }

    /** The subscription as billing and the account system hold it now. */
    JsonNode billing() {
        return sortie.get("/demo/billing/subscriptions/" + subscription, null).body();
    }

    /** The amounts charged of this kind: RENEWAL, FEE, REVERSAL. */
    List<String> charged(String kind) {
        return all(billing().path("charges")).stream()
                .filter(charge -> charge.path("kind").asText().equals(kind))
                .map(charge -> charge.path("amount").path("amount").asText())
                .toList();
    }

    /** What billing was ordered to do about this subscription, in order. */
    List<String> orders() {
        return all(sortie.get("/demo/billing/operations", null).body()).stream()
                .filter(row -> row.path("subscriptionId").asText().equals(subscription))
                .map(row -> row.path("kind").asText())
                .toList();
    }

    /** All mails that arrived, oldest first. */
    List<JsonNode> mails() {
        return all(sortie.get("/demo/mailbox?to=" + email, null).body());
    }

    List<String> subjects() {
        return mails().stream().map(mail -> mail.path("subject").asText()).toList();
    }

    /** The newest mail whose subject contains this. */
    JsonNode mail(String subject) {
        return mails().stream()
                .filter(mail -> mail.path("subject").asText().contains(subject))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no mail '" + subject + "' in " + subjects()));
    }

    static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
