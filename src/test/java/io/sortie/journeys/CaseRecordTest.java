package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a case keeps, and what its proof says. */
class CaseRecordTest extends CancellationJourney {

    @Test
    @DisplayName("GUI-03 GUI-05 GUI-07 the case holds name, e-mail, start date, channel and the resolution hoped for")
    void holdsWhatMatters() {
        String started = LocalDate.ofInstant(now(), java.time.ZoneId.of("Europe/Paris"))
                .minusDays(10)
                .toString();
        Customer anna = customerOf("semrush").with("startedOn", started).buys();
        Cancelling leaving = anna.cancels(
                "channel", "CHAT", "reason", "TOO_EXPENSIVE", "comment", "Too dear.", "expectedResolution", "REFUND");
        JsonNode request = export(leaving).path("request");
        assertThat(request.path("customer").path("name").asText()).isEqualTo("Anna Berg");
        assertThat(request.path("customer").path("email").asText()).isEqualTo(anna.email());
        assertThat(request.path("customerSince").asText()).isEqualTo(started);
        assertThat(request.path("reason").asText()).isEqualTo("TOO_EXPENSIVE");
        assertThat(request.path("comment").asText()).isEqualTo("Too dear.");
        assertThat(request.path("expectedResolution").asText()).isEqualTo("REFUND");
        JsonNode first = leaving.file().path("timeline").get(0);
        assertThat(first.path("channel").asText()).isEqualTo("CHAT");
        assertThat(first.path("actor").asText()).isEqualTo("customer");
    }

    @Test
    @DisplayName("GUI-10 copies of all messages are kept, word for word, without the secret of a link")
    void keepsCopies() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String token = leaving.confirmLink().substring("/confirm/".length());
        leaving.confirmed().agentDecides("PROCEED", "");
        JsonNode kept = export(leaving).path("mails");
        assertThat(kept).hasSameSizeAs(leaving.customer().mails());
        assertThat(kept.findValuesAsText("subject"))
                .containsExactlyElementsOf(leaving.customer().subjects());
        assertThat(kept.toString()).doesNotContain(token);
    }

    @Test
    @DisplayName("CON-08 SPL-04 the proof comes at once with a PDF, and its words are the case's")
    void proof() {
        Customer morgan = customerOf("splashtop").buys();
        Cancelling leaving = morgan.cancels("signedIn", true);
        JsonNode mail = morgan.mail("Proof of cancellation");
        Instant arrived = Instant.parse(mail.path("at").asText());
        assertThat(Duration.between(leaving.instant("openedAt"), arrived)).isLessThan(Duration.ofMinutes(1));
        assertThat(mail.path("attachments")).hasSize(1);
        assertThat(mail.path("attachments").get(0).toString()).contains("proof-" + leaving.reference() + ".pdf");
        Answer pdf = get("/api/v1/cases/" + leaving.reference() + "/receipt", "system", "Accept", "application/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(leaving.receipt()).contains(leaving.reference(), morgan.subscription(), morgan.email(), "Anna Berg");
        assertThat(leaving.trackLink()).startsWith("/track/");
        assertThat(get(leaving.trackLink(), null).text()).contains(leaving.reference());
    }

    @Test
    @DisplayName("SPL-01 SPL-03 SPL-04 three steps: renewal off at once, no agent, no link, no notice, no fee")
    void selfService() {
        Customer morgan = customerOf("splashtop").with("noticePeriod", "P3M").buys();
        JsonNode preview = morgan.preview("signedIn", true);
        assertThat(preview.path("linkRequired").asBoolean()).isFalse();
        assertThat(preview.path("agentContact").asBoolean()).isFalse();
        assertThat(preview.path("noticePeriod").isNull()).isTrue();
        assertThat(preview.path("fee").path("amount").asText()).isEqualTo("0.00");
        Cancelling leaving = morgan.cancels("signedIn", true, "channel", "ACCOUNT");
        assertThat(morgan.billing().path("status").asText()).isEqualTo("CANCELLATION_PENDING");
        assertThat(leaving.instant("accessEnd"))
                .isEqualTo(Instant.parse(morgan.billing().path("paidThrough").asText()));
        assertThat(leaving.tasks()).isEmpty();
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
    }

    @Test
    @DisplayName("SEM-14 every mail goes to the address on file, whoever asks; another address starts nothing")
    void addressOnFile() {
        Customer anna = customerOf("semrush").buys();
        String stranger = "stranger-" + anna.email();
        Answer refused = post("/api/v1/cancellations", anna.request("customer.email", stranger), "system");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:sortie:problem:unknown-subscription");
        settle();
        assertThat(get("/demo/mailbox?to=" + stranger, null).body()).isEmpty();
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    @DisplayName("GUI-09 the customer sees every step on the tracking page, in time's order")
    void timelineIsInOrder() {
        Cancelling leaving = customerOf("semrush").buys().cancels().confirmed().agentDecides("PROCEED", "");
        JsonNode timeline = leaving.file().path("timeline");
        assertThat(timeline.findValuesAsText("at").stream().map(Instant::parse)).isSorted();
        assertThat(timeline.findValuesAsText("actor")).contains("customer", "agent", "system");
    }

    private JsonNode export(Cancelling leaving) {
        return get("/api/v1/cases/" + leaving.reference() + "/export", "agent").body();
    }
}
