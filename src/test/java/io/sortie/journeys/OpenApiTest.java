package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description of the API is complete and leads nowhere in vain. */
class OpenApiTest extends ApiJourney {

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void every_operation_says_how_it_refuses() {
        JsonNode paths = document().path("paths");
        assertThat(paths.size()).isGreaterThanOrEqualTo(9);
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            JsonNode responses = operation.getValue().path("responses");
            String where = operation.getKey() + " " + path.getKey();
            assertThat(operation.getValue().path("summary").asText()).as(where).isNotBlank();
            assertThat(responses.has("401") && responses.has("403")).as(where).isTrue();
            assertThat(responses.has("404")).as(where).isEqualTo(path.getKey().contains("{reference}"));
            responses.fields().forEachRemaining(response -> {
                if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                    assertThat(response.getValue().path("content").has("application/problem+json"))
                            .as(where)
                            .isTrue();
                }
            });
        }));
    }

    @Test
    void states_are_those_of_the_contract() {
        assertThat(document().toString()).contains("WAITING_PERIOD").doesNotContain("UNDOING");
    }

    @Test
    void money_is_a_decimal_text_and_access_is_basic() {
        JsonNode document = document();
        assertThat(document.at("/components/schemas/Money/properties/amount/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        for (String schema : List.of("CancellationRequest", "Case", "CancellationPreview", "Problem")) {
            assertThat(document.at("/components/schemas/" + schema + "/example").isObject())
                    .as(schema)
                    .isTrue();
        }
    }

    @Test
    void the_examples_field_names_are_those_of_the_answers() {
        JsonNode example = document().at("/components/schemas/Case/example");
        JsonNode real = openCase(buy());
        assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(() -> real.fieldNames());
    }

    @Test
    void what_a_preview_of_a_refund_does_not_know_yet_is_said() {
        JsonNode approval = document().at("/components/schemas/RefundPreview/properties/approvalNeeded");
        assertThat(approval.path("type").toString()).contains("boolean", "null");
        assertThat(approval.path("description").asText()).contains("null (not known yet) with ground AGENT");
    }

    @Test
    void the_page_that_shows_it_is_for_those_who_signed_in() {
        assertThat(get("/swagger-ui/index.html", "system").status()).isEqualTo(200);
        assertThat(get("/swagger-ui/index.html", null).status()).isEqualTo(401);
        assertThat(get("/v3/api-docs", null).status()).isEqualTo(401);
    }

    private JsonNode document() {
        return get("/v3/api-docs", "system").body();
    }
}
