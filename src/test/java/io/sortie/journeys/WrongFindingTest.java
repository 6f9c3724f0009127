package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person found cannot be right, nobody can be asked, or the answer comes by itself after all. */
class WrongFindingTest extends UnknownOutcomeJourney {

    private static final String CLARIFICATION = "/engine-rest/process-definition/key/outcome-clarification/suspended";

    @Test
    @DisplayName(
            "CON-04 an amount above the agreed fee, such as a credit, is refused; the fee that was found is the case's")
    void noMoreThanAgreed() {
        Customer ines = customerOf("parlons")
                .with("plan", "Essentiel")
                .with(
                        "commitmentUntil",
                        LocalDate.ofInstant(now(), ZoneOffset.UTC).plusMonths(7).toString())
                .with("noticePeriod", "P1M")
                .price("12.90", "EUR")
                .buys();
        String fee = ines.preview().path("fee").path("amount").asText();
        provider.guarantees(false, "PT0S");
        faults.order("cancel", "FAIL_AFTER", 1);
        Cancelling leaving = ines.cancels();
        Clarifying clarifying = Clarifying.of(leaving);
        assertThat(clarifying.shown("lookText")).contains(fee).contains("a credit is not a fee");
        for (String[] wrong : new String[][] {{fee + "1", "EUR"}, {"9999", "EUR"}, {"1", "USD"}}) {
            assertThat(clarifying
                            .submits("outcome", "DONE", NOTE, "S.", "foundAmount", wrong[0], "foundCurrency", wrong[1])
                            .status())
                    .isEqualTo(422);
        }
        clarifying.answers("outcome", "DONE", NOTE, "Seen.", "foundAmount", fee, "foundCurrency", "eur");
        assertThat(leaving.file().path("amount").path("amount").asText()).isEqualTo(fee);
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("fee of €" + fee));
    }

    @Test
    @DisplayName("R6 found done by mistake: billing shows no end, so a person is asked again, and can correct it")
    void correctedAfterwards() {
        Cancelling leaving = stuckUnsent();
        String first = Clarifying.of(leaving).task().path("id").asText();
        answerDone(Clarifying.of(leaving), FaultyEffect.CANCEL);
        assertThat(Clarifying.of(leaving).task().path("id").asText()).isNotEqualTo(first);
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("the other system does not show it"));
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "It was another customer's.");
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.customer().orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("the answer came by itself meanwhile: whatever the person says, the case goes on with it")
    void answeredMeanwhile() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        jdbc.sql("update effect set state = 'DONE', result = ? where reference = ?")
                .params("{\"id\":\"OP-1\",\"key\":\"k\",\"at\":\"" + now() + "\"}", leaving.reference())
                .update();
        Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "Nothing there.");
        assertThat(Clarifying.of(leaving).tasks()).isEmpty();
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("has answered after all"));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(calls(FaultyEffect.CANCEL, leaving)).isEqualTo(1);
    }

    @Test
    @DisplayName("after the answer the step is tried as often as any other, not only once")
    void triedAsOften() {
        Cancelling leaving = stuckUnsent();
        provider.guarantees(false, "PT24H");
        faults.order("cancel", "FAIL_BEFORE", 2);
        Clarifying.of(leaving).answers("outcome", "NOT_DONE", NOTE, "Nothing there.");
        assertThat(leaving.state()).isNotEqualTo("NEEDS_OPERATOR");
        advance("PT5M");
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.customer().orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R6 if nobody can be asked, the case shows that it needs an operator all the same; repaired, it asks")
    void nobodyCanBeAsked() {
        Cancelling leaving = leaving(FaultyEffect.CANCEL);
        Runnable lastStep = FaultyEffect.CANCEL.ready(leaving);
        provider.guarantees(false, "PT10S");
        faults.order("cancel", "FAIL_AFTER", 1);
        suspended(true);
        try {
            lastStep.run();
            advance("PT1M");
            assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
            assertThat(Clarifying.of(leaving).tasks()).isEmpty();
        } finally {
            suspended(false);
        }
        new Cockpit(this).repair(leaving);
        assertThat(Clarifying.of(leaving).tasks()).hasSize(1);
    }

    @Test
    @DisplayName("LAW-05 killed in the first call: the receipt does not wait until a person has found out")
    void receiptBeforeTheFinding() {
        Customer anna = customerOf("smarters-pro").buys();
        provider.guarantees(false, "PT0S");
        Answer opened = post("/api/v1/cancellations", anna.request(), "system");
        Cancelling leaving =
                new Cancelling(anna, opened.body().path("reference").asText());
        jdbc.sql(
                        """
                insert into effect (id, reference, action, amount, effect_key, provider, state, first_sent_at, created_at)
                values (?, ?, 'cancel', '', ?, 'billing', 'INTENT', current_timestamp, current_timestamp)""")
                .params(UUID.randomUUID().toString(), leaving.reference(), leaving.reference() + ":cancel")
                .update();
        settle();
        assertThat(anna.subjects()).singleElement().asString().startsWith("We have received your cancellation");
        assertThat(Clarifying.of(leaving).tasks()).hasSize(1);
        assertThat(anna.orders()).isEmpty();
    }

    private void suspended(boolean suspended) {
        assertThat(send("PUT", CLARIFICATION, Map.of("suspended", suspended), "admin")
                        .status())
                .isEqualTo(204);
    }
}
