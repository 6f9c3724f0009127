package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cancellation that counts when it is submitted, while billing does not answer. */
class ReceiptAtOutageTest extends CancellationJourney {

    private static final int MORE_THAN_ALL_TRIES = 50;

    private FaultyCalls faults;

    @BeforeEach
    @AfterEach
    void noFaults() {
        settle();
        faults = new FaultyCalls(this);
        faults.clear();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"smarters-pro, en, We have received your cancellation", "parlons, fr, Nous avons reçu votre résiliation"
    })
    @DisplayName("LAW-05 LAW-11 LAW-16 billing is silent: the receipt goes out at once, once; the proof follows")
    void receiptThenProof(String brand, String locale, String subject) {
        Customer anna =
                customerOf(brand).who("locale", locale).who("type", "CONSUMER").buys();
        faults.order("cancel", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        Cancelling leaving = anna.cancels("comment", "We moved away.");
        assertThat(faults.fired("cancel")).isPositive();
        assertThat(anna.orders()).isEmpty();

        assertThat(anna.subjects()).singleElement().asString().startsWith(subject);
        JsonNode mail = anna.mails().get(0);
        String second = second(leaving, locale);
        assertThat(mail.path("text").asText()).contains(second, leaving.reference());
        assertThat(mail.path("attachments")).hasSize(1);
        assertThat(leaving.receipt()).contains(second, "We moved away.", leaving.reference(), anna.subscription());
        assertThat(leaving.state()).isEqualTo("SCHEDULED");

        advance("PT4H");
        assertThat(anna.subjects()).hasSize(1);
        faults.clear();
        advance("PT5H");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.subjects()).hasSize(2);
        assertThat(leaving.receipt()).contains(second, leaving.reference());
        assertThat(anna.billing().path("billingEnd").asText())
                .isEqualTo(leaving.file().path("billingEnd").asText());
        assertThat(leaving.passed()).contains("event_billingDoesNotAnswer", "serviceTask_acknowledgeReceipt");
        assertThat(get(leaving.trackLink(), null).text())
                .contains("Receipt of the cancellation", "Proof of cancellation");
    }

    @Test
    @DisplayName("LAW-05 the receipt says when the contract ends, with the dates that the proof then confirms")
    void datesOfTheReceipt() {
        Customer anna = customerOf("smarters-pro").buys();
        faults.order("cancel", "FAIL_BEFORE", 3);
        Cancelling leaving = anna.cancels();
        String receipt = leaving.receipt();
        assertThat(receipt).startsWith("Smarters Pro").contains("Receipt of your cancellation", "has not answered yet");
        advance("PT9H");
        String proof = leaving.receipt();
        assertThat(proof).contains("Proof of cancellation").doesNotContain("has not answered yet");
        for (String label : List.of("Received", "Billing ends", "Contract and access end", "Project data kept until")) {
            assertThat(line(receipt, label)).as(label).isNotBlank().isEqualTo(line(proof, label));
        }
    }

    @Test
    @DisplayName("SPL-04 where billing answers at once the proof is enough: no receipt besides")
    void noReceiptBesides() {
        Customer morgan = customerOf("splashtop").buys();
        Cancelling leaving = morgan.cancels("signedIn", true);
        assertThat(morgan.subjects()).singleElement().asString().startsWith("Proof of cancellation");
        assertThat(leaving.passed()).doesNotContain("serviceTask_acknowledgeReceipt");
    }

    @Test
    @DisplayName("SEM-03 whom an agent has told already gets no receipt besides")
    void notAfterAnAgent() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed();
        faults.order("cancel", "FAIL_BEFORE", 1);
        leaving.agentDecides("PROCEED", "");
        assertThat(faults.fired("cancel")).isEqualTo(1);
        advance("PT1H");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(leaving.passed()).doesNotContain("serviceTask_acknowledgeReceipt");
        assertThat(anna.subjects()).hasSize(3);
    }

    @Test
    @DisplayName("undone while billing is silent: nothing is ordered any more")
    void undone() {
        Customer anna = customerOf("smarters-pro").buys();
        faults.order("cancel", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        Cancelling leaving = anna.cancels();
        assertThat(leaving.undo().status()).isEqualTo(200);
        faults.clear();
        advance("PT9H");
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(anna.subjects()).hasSize(2);
    }

    private static String second(Cancelling leaving, String locale) {
        return DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.forLanguageTag(locale))
                .format(leaving.instant("openedAt").atZone(ZoneId.of("Europe/Paris")));
    }

    private static String line(String text, String label) {
        return text.lines()
                .filter(line -> line.startsWith(label + ": "))
                .findFirst()
                .orElse("");
    }
}
