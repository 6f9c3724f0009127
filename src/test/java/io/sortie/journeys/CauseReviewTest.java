package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cause for an earlier end: the cancellation and its proof do not wait for the agent who looks at it. */
class CauseReviewTest extends CauseJourney {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DE, FOR_CAUSE", "FR, LEGITIMATE_REASON"})
    @DisplayName(
            "LAW-02 LAW-15 LAW-16 the proof is sent at once and says that the ordinary end stands until the review")
    void proofFirst(String country, String reason) {
        Customer ines = committed(country).buys();
        String ordinary = ines.preview().path("billingEnd").asText();
        Cancelling leaving = states(ines, reason);
        assertThat(ends(ines)).containsExactly("cancel");
        assertThat(ines.subjects()).singleElement().asString().startsWith("Proof of cancellation");
        assertThat(ines.mail("Proof").path("text").asText()).contains("customer service reviews it");
        assertThat(leaving.receipt()).contains("customer service reviews it", "Weeks without service.");
        assertThat(leaving.file().path("billingEnd").asText()).isEqualTo(ordinary);
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        JsonNode task = leaving.task();
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_reviewCause");
        String shown = "/engine-rest/task/" + task.path("id").asText() + "/localVariables/";
        assertThat(get(shown + "comment", "admin").body().path("value").asText())
                .isEqualTo("Weeks without service.");
        assertThat(get(shown + "termsText", "admin").body().path("value").asText())
                .isNotEqualTo(get(shown + "causeTermsText", "admin")
                        .body()
                        .path("value")
                        .asText());
    }

    @Test
    @DisplayName("LAW-15 accepted: it ends when it was received, the fee is taken back, and a new proof says so")
    void accepted() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        List<String> fee = ines.charged("FEE");
        answer(leaving, "ACCEPTED", "The outage is known.", true);
        assertThat(ends(ines)).containsExactly("cancel", "cancel");
        assertThat(Duration.between(leaving.instant("openedAt"), leaving.instant("billingEnd"))
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(ines.charged("REVERSAL"))
                .containsAll(fee.stream().map(amount -> "-" + amount).toList());
        assertThat(leaving.file().path("amount").isNull()).isTrue();
        assertThat(ines.mails()).hasSize(2);
        assertThat(ines.mail("cause you stated").path("text").asText()).contains("reviewed and accepted");
        assertThat(leaving.receipt()).contains("reviewed and accepted");
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("The outage is known."));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.passed()).contains("gateway_causeAccepted");
    }

    @Test
    @DisplayName("LAW-15 not accepted: the ordinary end stands, and a new proof says so")
    void declined() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        String end = leaving.file().path("billingEnd").asText();
        answer(leaving, "DECLINED", "The service ran all the time.", true);
        assertThat(ends(ines)).containsExactly("cancel");
        assertThat(leaving.file().path("billingEnd").asText()).isEqualTo(end);
        assertThat(ines.mails()).hasSize(2);
        JsonNode told = ines.mail("cause you stated");
        assertThat(told.path("text").asText()).contains("reviewed and not accepted", "The service ran all the time.");
        assertThat(told.path("attachments").toString()).contains("proof-after-review-" + leaving.reference());
        assertThat(leaving.passed()).containsOnlyOnce("serviceTask_stopBilling");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
    }

    @Test
    @DisplayName("LAW-15 an ordinary cancellation, whatever its reason, has no review")
    void ordinary() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "ORDINARY");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(leaving.passed()).doesNotContain("userTask_reviewCause");
        assertThat(leaving.receipt()).doesNotContain("customer service reviews it");
    }
}
