package io.sortie.journeys;

import static io.sortie.journeys.ApiRequest.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opening, reading and acting over REST, with every field that systems rely on. */
class CancellationApiTest extends ApiJourney {

    private static final String CASES = "/api/v1/cases/";

    @Test
    void an_opened_case_has_its_address_and_all_its_fields() {
        Answer opened = post(OPEN, request(buy()), "system");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Content-Type")).startsWith("application/json");
        String reference = opened.body().path("reference").asText();
        assertThat(reference).matches("CAN-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(opened.header("Location")).isEqualTo(CASES + reference);

        JsonNode read = get(CASES + reference, "system").body();
        assertThat(names(read))
                .contains(
                        "reference",
                        "kind",
                        "brand",
                        "regime",
                        "state",
                        "outcome",
                        "openedAt",
                        "dueAt",
                        "accessEnd",
                        "billingEnd",
                        "amount",
                        "links",
                        "timeline");
        assertThat(read.path("kind").asText()).isEqualTo("cancellation");
        assertThat(read.path("outcome").isNull()).isTrue();
        assertThat(read.path("openedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(read.at("/links/related").isArray()).isTrue();
        assertThat(names(read.at("/timeline/0"))).containsExactlyInAnyOrder("at", "actor", "channel", "text");
        assertThat(read.at("/timeline/0/actor").asText()).isEqualTo("customer");
        JsonNode inFrench =
                get(CASES + reference, "system", "Accept-Language", "fr").body();
        assertThat(inFrench.at("/timeline/0/text")).isNotEqualTo(read.at("/timeline/0/text"));
    }

    @Test
    void a_preview_tells_what_would_happen_and_opens_nothing() {
        Bought bought = buy();
        Count before = count();
        JsonNode preview = post(OPEN + "/preview", request(bought), "system").body();
        assertThat(names(preview))
                .contains(
                        "regime",
                        "accessEnd",
                        "billingEnd",
                        "fee",
                        "credit",
                        "lost",
                        "dataKeptUntil",
                        "linkRequired",
                        "agentContact");
        assertThat(preview.at("/fee/amount").isTextual()).isTrue();
        assertThat(preview.at("/fee/amount").asText()).isEqualTo("0.00");
        assertThat(preview.at("/fee/currency").asText()).isEqualTo("EUR");
        assertThat(preview.path("linkRequired").asBoolean()).isTrue();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void cases_are_found_by_each_filter_in_pages() {
        Bought bought = buy();
        String reference = openCase(bought).path("reference").asText();
        settle();
        for (String filter : List.of(
                "subscriptionId=" + bought.id(),
                "email=" + bought.email(),
                "email=" + bought.email().toUpperCase(),
                "kind=cancellation&state=AWAITING_CONFIRMATION&brand=semrush&email=" + bought.email())) {
            JsonNode found = get("/api/v1/cases?" + filter, "system").body();
            assertThat(found.path("content")).as(filter).hasSize(1);
            assertThat(found.at("/content/0/reference").asText()).isEqualTo(reference);
            assertThat(found.at("/page/totalElements").asInt()).isEqualTo(1);
        }
        for (String filter : List.of("state=CLOSED&", "brand=parlons&", "subscriptionId=SUB-0&")) {
            assertThat(get("/api/v1/cases?" + filter + "email=" + bought.email(), "system")
                            .body()
                            .path("content"))
                    .isEmpty();
        }
        assertThat(get("/api/v1/cases", "system").body().at("/page/size").asInt())
                .isEqualTo(20);
        assertThat(get("/api/v1/cases?size=200", "system").status()).isEqualTo(200);
        for (String wrong : List.of("size=201", "size=0", "page=-1", "page=x", "kind=nothing", "state=nothing")) {
            assertProblem(get("/api/v1/cases?" + wrong, "system"), 422, "invalid-request");
        }
    }

    @Test
    void messages_are_kept_on_the_timeline() {
        String reference = openCase(buy()).path("reference").asText();
        Answer kept =
                post(CASES + reference + "/messages", Map.of("text", "She <called>", "channel", "PHONE"), "agent");
        assertThat(kept.status()).isEqualTo(200);
        JsonNode last =
                kept.body().path("timeline").get(kept.body().path("timeline").size() - 1);
        assertThat(last.path("text").asText()).contains("She <called>");
        assertThat(last.path("channel").asText()).isEqualTo("PHONE");
        assertProblem(post(CASES + reference + "/messages", Map.of("text", " "), "agent"), 422, "invalid-request");
    }

    @Test
    void an_undone_case_is_closed_and_cannot_be_undone_again() {
        String reference = openCase(buy()).path("reference").asText();
        assertThat(post(CASES + reference + "/undo", null, "system").status()).isEqualTo(200);
        settle();
        JsonNode undone = get(CASES + reference, "system").body();
        assertThat(undone.path("state").asText()).isEqualTo("CLOSED");
        assertThat(undone.path("outcome").asText()).isEqualTo("UNDONE");
        assertProblem(post(CASES + reference + "/undo", null, "system"), 409, "case-state");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
