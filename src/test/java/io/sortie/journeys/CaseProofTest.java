package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be had of a case once billing has been stopped: the proof, everything in one file, the way back. */
class CaseProofTest extends ApiJourney {

    private static final String CASES = "/api/v1/cases/";

    @Test
    void the_proof_is_a_pdf_and_the_same_words_as_text_and_the_customer_may_come_back() {
        Bought bought = buy();
        String reference = openCase(bought).path("reference").asText();
        String proof = CASES + reference + "/receipt";
        for (String accept : List.of("*/*", "text/plain", "application/pdf")) {
            assertProblem(get(proof, "system", "Accept", accept), 409, "case-state");
        }
        assertProblem(post(CASES + reference + "/reactivation", null, "system"), 409, "case-state");
        confirmAndReview(bought, reference);

        assertThat(new String(get(proof, "system").raw().body(), 0, 5)).isEqualTo("%PDF-");
        Answer words = get(proof, "system", "Accept", "text/plain");
        assertThat(words.header("Content-Type")).startsWith("text/plain");
        assertThat(words.text()).contains(reference, bought.id());
        assertProblem(get(proof, "system", "Accept", "application/json"), 406, "http-406");
        JsonNode export = get(CASES + reference + "/export", "system").body();
        assertThat(export.fieldNames()).toIterable().contains("case", "request", "mails", "documents");

        assertThat(post(CASES + reference + "/reactivation", null, "system").status())
                .isEqualTo(200);
        settle();
        assertThat(get(CASES + reference, "system").body().path("outcome").asText())
                .isEqualTo("CAME_BACK");
    }

    private void confirmAndReview(Bought bought, String reference) {
        settle();
        String link = get("/demo/mailbox?to=" + bought.email(), null)
                .body()
                .at("/0/links/0")
                .asText();
        post(link.substring(BASE.length()), "", null, "Content-Type", FORM);
        String task = get("/engine-rest/task?processInstanceBusinessKey=" + reference, "agent")
                .body()
                .at("/0/id")
                .asText();
        post("/engine-rest/task/" + task + "/complete", Map.of(), "agent");
        settle();
    }
}
