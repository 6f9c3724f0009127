package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commitment, notice and fee: shown before the last click, and then exactly so. */
class ContractTermsTest extends CancellationJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("CON-01 CON-03 CON-04 CON-11 preview, case, proof and charge agree to the smallest coin")
    @CsvSource({"12.90, EUR", "1290, JPY", "12.905, TND"})
    void feeAgreesEverywhere(String price, String currency) {
        Customer ines = committed().price(price, currency).buys();
        JsonNode preview = ines.preview();
        String fee = preview.path("fee").path("amount").asText();
        assertThat(new BigDecimal(fee)).isPositive();
        assertThat(new BigDecimal(fee).scale()).isEqualTo(new BigDecimal(price).scale());
        assertThat(preview.path("commitmentUntil").asText()).isNotEmpty();
        assertThat(preview.path("noticePeriod").asText()).isEqualTo("P1M");
        assertThat(preview.path("lost")).isNotEmpty();
        Cancelling leaving = ines.cancels();
        assertThat(ines.charged("FEE")).containsExactly(fee);
        assertThat(leaving.file().path("amount").path("amount").asText()).isEqualTo(fee);
        assertThat(leaving.file().path("amount").path("currency").asText()).isEqualTo(currency);
        for (String end : new String[] {"billingEnd", "accessEnd", "dataKeptUntil"}) {
            assertThat(preview.path(end).asText())
                    .isEqualTo(leaving.file().path(end).asText());
        }
        assertThat(digits(leaving.receipt())).contains(digits(fee));
        assertThat(leaving.timeline()).anyMatch(line -> line.startsWith("An early-termination fee of"));
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(ines.charged("REVERSAL")).containsExactly("-" + fee);
    }

    @Test
    @DisplayName("CON-03 the notice is applied: the end is the first term end after it")
    void noticeIsApplied() {
        // terms that begin on a first all end on one, whatever day it is
        LocalDate first = LocalDate.ofInstant(now(), PARIS).withDayOfMonth(1);
        Customer ines = committed().with("startedOn", first.toString()).buys();
        Instant paidThrough = Instant.parse(ines.billing().path("paidThrough").asText());
        Instant end = Instant.parse(ines.preview().path("billingEnd").asText());
        assertThat(end).isEqualTo(paidThrough.atZone(PARIS).plusMonths(1).toInstant());
        ines.cancels();
        assertThat(ines.billing().path("billingEnd").asText()).isEqualTo(end.toString());
        advance("P92D");
        assertThat(ines.charged("RENEWAL")).hasSize(2);
    }

    @Test
    @DisplayName("CON-04 the end without a fee stands beside, and choosing it costs nothing")
    void endWithoutFee() {
        Customer ines = committed().buys();
        JsonNode without = ines.preview().path("alternatives").get(0);
        assertThat(without.path("fee").path("amount").asText()).isEqualTo("0.00");
        Cancelling leaving = ines.cancels(
                "requestedEndDate", without.path("requestedEndDate").asText());
        assertThat(ines.charged("FEE")).isEmpty();
        assertThat(leaving.file().path("billingEnd").asText())
                .isEqualTo(without.path("billingEnd").asText());
        assertThat(leaving.file().path("amount").isNull()).isTrue();
    }

    @Test
    @DisplayName("CON-04 confirmed after a renewal the fee is smaller: what is charged is what the proof says")
    void proofSaysWhatWasCharged() {
        // at noon, so that one midnight lies before the link's last minute, whatever the clock showed before
        moveTo(LocalDate.ofInstant(now(), PARIS)
                .plusDays(1)
                .atTime(12, 0)
                .atZone(PARIS)
                .toInstant());
        Customer anna = customerOf("semrush")
                .with(
                        "startedOn",
                        LocalDate.ofInstant(now(), PARIS).minusDays(9).toString())
                .with("period", "P10D")
                .with("zone", "Europe/Paris")
                .with(
                        "commitmentUntil",
                        LocalDate.ofInstant(now(), PARIS).plusMonths(4).toString())
                .buys();
        String shown = anna.preview().path("fee").path("amount").asText();
        Cancelling leaving = anna.cancels();
        moveTo(leaving.instant("dueAt").minusSeconds(60));
        leaving.confirmed().agentDecides("PROCEED", "");
        String charged = anna.charged("FEE").get(0);
        assertThat(new BigDecimal(charged)).isLessThan(new BigDecimal(shown));
        assertThat(leaving.file().path("amount").path("amount").asText()).isEqualTo(charged);
        assertThat(digits(leaving.receipt())).contains(digits(charged)).doesNotContain(digits(shown));
        assertThat(digits(anna.mail("Proof").path("text").asText())).contains(digits(charged));
    }

    @Test
    @DisplayName("CON-05 CON-07 a preview opens nothing, however often it is asked")
    void previewOpensNothing() {
        Customer ines = committed().buys();
        assertThat(ines.preview("signedIn", true)).isEqualTo(ines.preview("signedIn", true));
        assertThat(get("/api/v1/cases?subscriptionId=" + ines.subscription(), "system")
                        .body()
                        .path("content"))
                .isEmpty();
        assertThat(ines.mails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SEM-05 SEM-06 offers beside the cancellation: the smaller plan for those who have a larger one")
    @CsvSource({"SEO Business, Guru", "Guru, Pro", "Pro, Free"})
    void offersSmallerPlan(String plan, String smaller) {
        JsonNode offers =
                customerOf("semrush").with("plan", plan).buys().preview().path("offers");
        assertThat(offers.findValuesAsText("kind"))
                .containsExactly("DEMO", "REPORT_PROBLEM", "ASK_QUESTION", "SMALLER_PLAN");
        assertThat(offers.get(3).path("plan").asText()).isEqualTo(smaller);
    }

    private Buying committed() {
        String lastDay = LocalDate.ofInstant(now(), PARIS).plusMonths(7).toString();
        return customerOf("parlons")
                .with("plan", "Essentiel")
                .with("commitmentUntil", lastDay)
                .with("noticePeriod", "P1M");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
