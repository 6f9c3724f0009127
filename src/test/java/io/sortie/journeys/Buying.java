package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A purchase in the making; what is not said is ordinary: a monthly plan, bought ten days ago by somebody in France. */
final class Buying {

    private final CancellationJourney sortie;
    private final String brand;
    private final Map<String, Object> purchase = new LinkedHashMap<>();
    private final Map<String, Object> person = new LinkedHashMap<>();

    Buying(CancellationJourney sortie, String brand) {
        this.sortie = sortie;
        this.brand = brand;
        person.putAll(Map.of("name", "Anna Berg", "email", UUID.randomUUID() + "@example.org"));
        person.putAll(Map.of("locale", "en", "country", "FR"));
        purchase.putAll(Map.of("brand", brand, "plan", "Guru", "projects", List.of("One", "Two", "Three")));
    }

    /** A field of the purchase, as the demo's helper names it. */
    Buying with(String field, Object value) {
        purchase.put(field, value);
        return this;
    }

    Buying price(String amount, String currency) {
        return with("price", Map.of("amount", amount, "currency", currency));
    }

    /** A field of the customer, as the demo's helper names it. */
    Buying who(String field, Object value) {
        person.put(field, value);
        return this;
    }

    Customer buys() {
        purchase.put("customer", person);
        RunningSortie.Answer bought = sortie.post("/demo/billing/subscriptions", purchase, null);
        assertThat(bought.status()).as(bought.text()).isEqualTo(201);
        JsonNode made = bought.body();
        String email = person.get("email").toString();
        return new Customer(
                sortie,
                brand,
                made.path("subscriptionId").asText(),
                person.get("name").toString(),
                email);
    }
}
