package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiveMinutesTest extends RunningSortie {

    @Test
    @DisplayName(
            "SEM-01 SEM-02 SEM-03 SEM-07 CON-08 the whole way out over HTTP, from the request to the erased projects")
    void theWholeWayOut() {
        String email = "anna." + UUID.randomUUID() + "@example.org";
        JsonNode bought = post(
                        "/demo/billing/subscriptions",
                        Map.of(
                                "brand",
                                "semrush",
                                "plan",
                                "Guru",
                                "customer",
                                Map.of("name", "Anna Berg", "email", email, "locale", "en", "country", "FR"),
                                "price",
                                Map.of("amount", "249.95", "currency", "EUR"),
                                "projects",
                                new String[] {"One", "Two"}),
                        null)
                .body();
        String subscription = bought.path("subscriptionId").asText();

        Answer opened = post(
                "/api/v1/cancellations",
                Map.of(
                        "brand",
                        "semrush",
                        "subscriptionId",
                        subscription,
                        "channel",
                        "WEB_FORM",
                        "customer",
                        Map.of("email", email, "name", "Anna Berg")),
                "system");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String reference = opened.body().path("reference").asText();
        assertThat(opened.body().path("state").asText()).isEqualTo("AWAITING_CONFIRMATION");

        settle();
        JsonNode mails = get("/demo/mailbox?to=" + email, null).body();
        String link = mails.get(0).path("links").get(0).asText().substring(BASE.length());
        assertThat(link).startsWith("/confirm/");
        assertThat(post(link, "", null, "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(200);
        assertThat(state(reference)).isEqualTo("AWAITING_AGENT");

        JsonNode task = get("/engine-rest/task?processInstanceBusinessKey=" + reference, "agent")
                .body()
                .get(0);
        assertThat(post("/engine-rest/task/" + task.path("id").asText() + "/complete", Map.of(), "agent")
                        .status())
                .isEqualTo(204);
        settle();
        assertThat(state(reference)).isEqualTo("IN_RETENTION");

        advance("P30D");
        assertThat(state(reference)).isEqualTo("CLOSED");
        JsonNode after =
                get("/demo/billing/subscriptions/" + subscription, null).body();
        assertThat(after.path("projects")).isEmpty();
        assertThat(after.path("charges")).hasSize(1);
    }

    private String state(String reference) {
        return get("/api/v1/cases/" + reference, "system").body().path("state").asText();
    }
}
