package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where consumer law stands above the brand: the cancellation counts when it is submitted. */
class StatutoryTest extends CancellationJourney {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"smarters-pro", "semrush", "parlons"})
    @DisplayName("LAW-01 CON-08 effective at submission: no agent, the proof at once, a link that nobody has to press")
    void effectiveAtSubmission(String brand) {
        Customer anna = customerOf(brand).buys();
        Cancelling leaving = anna.cancels("customer.type", "CONSUMER", "customer.country", "FR");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.subjects()).singleElement().asString().startsWith("Proof of cancellation");
        assertThat(leaving.confirmLink()).startsWith("/confirm/");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(leaving.file().path("regime").asText()).isEqualTo("STATUTORY");
        assertThat(leaving.passed()).doesNotContain("callActivity_confirmRequest", "userTask_reviewCancellation");
    }

    @Test
    @DisplayName("LAW-01 at Semrush, where billing ends at once, it ends at the very second of the submission")
    void endsAtTheSecondOfSubmission() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels("customer.type", "CONSUMER");
        Instant received = leaving.instant("openedAt");
        assertThat(Duration.between(received, leaving.instant("billingEnd")).abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
    }

    @Test
    @DisplayName("LAW-01 the link's end changes nothing: the cancellation stands, pressed too late it says so kindly")
    void expiryChangesNothing() {
        Customer anna = customerOf("smarters-pro").buys();
        Cancelling leaving = anna.cancels();
        String link = leaving.confirmLink();
        String before = withoutTimes(leaving);
        advance("PT24H1S");
        assertThat(withoutTimes(leaving)).isEqualTo(before);
        assertThat(leaving.press(link).status()).isEqualTo(410);
        assertThat(anna.subjects()).hasSize(1);
        assertThat(leaving.state()).isIn("SCHEDULED", "IN_RETENTION");
        assertThat(anna.orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("LAW-01 pressed in time it only strengthens who it was")
    void pressedInTime() {
        Customer anna = customerOf("smarters-pro").buys();
        Cancelling leaving = anna.cancels();
        String state = leaving.state();
        assertThat(leaving.press(leaving.confirmLink()).status()).isEqualTo(200);
        settle();
        assertThat(leaving.press(leaving.confirmLink()).status()).isEqualTo(410);
        assertThat(leaving.state()).isEqualTo(state);
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.subjects()).hasSize(1);
        assertThat(leaving.timeline())
                .filteredOn(line -> line.contains("it was them"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "FR, CONSUMER, STATUTORY",
        "FR, NON_PROFESSIONAL, STATUTORY",
        "FR, BUSINESS, CONTRACTUAL",
        "DE, CONSUMER, STATUTORY",
        "US-CA, CONSUMER, STATUTORY",
        "US, CONSUMER, CONTRACTUAL"
    })
    @DisplayName("the law asks for country and class, and a business needs its link")
    void regimes(String country, String type, String regime) {
        Cancelling leaving = customerOf("semrush")
                .who("country", country)
                .who("type", type)
                .buys()
                .cancels();
        assertThat(leaving.file().path("regime").asText()).isEqualTo(regime);
        assertThat(leaving.state()).isEqualTo(regime.equals("STATUTORY") ? "IN_RETENTION" : "AWAITING_CONFIRMATION");
    }

    @ParameterizedTest(name = "on file {0} {1}, said {2} {3}: {4}")
    @CsvSource({
        "FR, BUSINESS, FR, CONSUMER, CONTRACTUAL",
        "FR, CONSUMER, FR, BUSINESS, STATUTORY",
        "FR, CONSUMER, US, CONSUMER, STATUTORY",
        "US, CONSUMER, FR, CONSUMER, CONTRACTUAL",
        "FR, , FR, CONSUMER, STATUTORY",
        ", CONSUMER, FR, , STATUTORY",
        ", , FR, CONSUMER, STATUTORY",
        ", , US, CONSUMER, CONTRACTUAL",
        "FR, , , , CONTRACTUAL"
    })
    @DisplayName(
            "LAW-01 what billing has on file wins; what a request says of itself counts only where billing is silent")
    void billingKnowsBetter(String country, String type, String saidCountry, String saidType, String regime) {
        Customer anna =
                customerOf("semrush").who("country", country).who("type", type).buys();
        Object[] said = Stream.of("customer.country", saidCountry, "customer.type", saidType)
                .toArray();
        assertThat(anna.preview(said).path("regime").asText()).isEqualTo(regime);
        assertThat(anna.cancels(said).file().path("regime").asText()).isEqualTo(regime);
        assertThat(anna.billing().path("customerType").asText(null)).isEqualTo(type);
    }

    private static String withoutTimes(Cancelling leaving) {
        return leaving.state() + leaving.timeline() + leaving.file().path("billingEnd");
    }
}
