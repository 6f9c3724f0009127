package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Charged all the same after the end: found, told, dealt with by finance, and never reported twice. */
class ChargeFoundTest extends CancellationJourney {

    private static final String FOUND = "We found a charge after your cancellation";

    @Autowired
    private BillingSystem billing;

    @Test
    @DisplayName("SEM-23 CON-09 finance gets it on top of the list with all it needs, the customer is told by when")
    void financeSeesToIt() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        advance("P5D");
        String invoice = watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        JsonNode task = watch.ended().task();
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_handleUnexpectedCharge");
        assertThat(task.path("priority").asInt()).isEqualTo(70);
        assertThat(get("/engine-rest/task?candidateGroup=finance&maxResults=1000", "finance")
                        .text())
                .contains(task.path("id").asText());
        assertThat(watch.shown("chargesText")).contains(invoice, "€12.34", "charged by hand · prélevé à la main");
        assertThat(watch.shown("endText")).contains("billing ended", "Charges are watched until");
        assertThat(watch.shown("caseReference")).isEqualTo(watch.ended().reference());
        assertThat(watch.shown("plan")).contains(watch.ended().customer().subscription());
        assertThat(watch.mails(FOUND)).hasSize(1);
        assertThat(watch.ended().customer().mail(FOUND).path("text").asText()).contains("€12.34", "look into it by");
        assertThat(watch.told("A charge of €12.34")).hasSize(1);
        assertThat(watch.page()).contains("We found a charge after the end");
        assertThat(watch.ended().state()).isEqualTo("IN_RETENTION");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "REFUNDED, The charge was paid back., We have paid it back",
        "CREDITED, The charge was credited., We have credited it",
        "EXPLAINED, The charge was explained., it is right"
    })
    @DisplayName("SEM-23 GUI-09 what was done is on the timeline with its words, and the customer gets a mail")
    void handled(String handling, String sentence, String mail) {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "RENEWAL");
        watch.moveToLook(1);
        watch.handled(handling, "ticket 4711");
        assertThat(watch.told(sentence + " ticket 4711")).hasSize(1);
        assertThat(watch.ended()
                        .customer()
                        .mail("The charge after")
                        .path("text")
                        .asText())
                .contains("€12.34", mail);
        assertThat(watch.page()).doesNotContain("We found a charge after the end");
        assertThat(watch.ended().tasks()).isEmpty();
        assertThat(watch.goesOn()).isTrue();
    }

    @Test
    @DisplayName(
            "CON-09 CON-12 the next looks do not report it again, a second charge they do; then charges have stopped")
    void neverTwice() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        watch.handled("EXPLAINED", "usage of the last week");
        watch.moveToLook(2);
        assertThat(watch.ended().tasks()).isEmpty();
        assertThat(watch.mails(FOUND)).hasSize(1);
        String second = watch.charge("56.78", "RENEWAL");
        watch.moveToLook(3);
        assertThat(watch.shown("chargesText")).contains(second).doesNotContain("12.34");
        assertThat(watch.ended().state()).isEqualTo("CLOSED");
        billing.refund("test-" + second, second, Money.of("56.78", "EUR"));
        watch.handled("REFUNDED", "paid back");
        assertThat(watch.ended().outcome()).isEqualTo("ENDED");
        assertThat(watch.mails("Charges have stopped")).isEmpty();
        watch.moveToLook(4);
        assertThat(watch.mails(FOUND)).hasSize(2);
        assertThat(watch.mails("Charges have stopped")).hasSize(1);
        assertThat(watch.goesOn()).isFalse();
    }

    @Test
    @DisplayName("SEM-23 CON-12 recorded as paid back but not done: found again, and told, until billing shows it")
    void notPaidBack() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        String invoice = watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        watch.handled("REFUNDED", "ticket 4711");
        watch.moveToLook(2);
        assertThat(watch.shown("chargesText")).contains(invoice, "billing does not show it");
        assertThat(watch.told("The charge of €12.34"))
                .singleElement()
                .asString()
                .contains("does not show that yet");
        assertThat(watch.told("A charge of €12.34")).hasSize(1);
        assertThat(watch.mails(FOUND)).hasSize(2);
        assertThat(watch.ended().customer().mail(FOUND).path("text").asText())
                .contains("that this was paid back: €12.34");
        billing.refund("test-" + invoice, invoice, Money.of("12.34", "EUR"));
        watch.handled("REFUNDED", "this time really");
        watch.moveToLook(3);
        assertThat(watch.ended().tasks()).isEmpty();
        assertThat(watch.mails(FOUND)).hasSize(2);
        assertThat(watch.mails("Charges have stopped")).hasSize(1);
    }

    @Test
    @DisplayName("two charges found in one look are one task and one mail")
    void twoAtOnce() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        List<String> invoices = List.of(watch.charge("1.00", "MANUAL"), watch.charge("2.00", "MANUAL"));
        watch.moveToLook(1);
        assertThat(watch.shown("chargesText")).contains(invoices);
        assertThat(watch.mails(FOUND)).hasSize(1);
        assertThat(watch.ended().customer().mail(FOUND).path("text").asText()).contains("€1.00", "€2.00");
        assertThat(watch.told("A charge of")).hasSize(2);
    }

    @Test
    @DisplayName("CON-04 the early-termination fee of the cancellation itself is not reported")
    void agreedFee() {
        LocalDate until = LocalDate.ofInstant(now(), ZoneId.of("Europe/Paris")).plusMonths(7);
        Watching watch = ChargeWatchTest.ended(customerOf("semrush").with("commitmentUntil", until.toString()));
        assertThat(watch.ended().customer().charged("FEE")).hasSize(1);
        watch.moveToLook(3);
        assertThat(watch.told("We checked after the billing date")).hasSize(3);
        assertThat(watch.mails(FOUND)).isEmpty();
        assertThat(watch.mails("Charges have stopped")).hasSize(1);
    }

    @Test
    @DisplayName("CON-09 a charge that was paid back before the look is not reported")
    void paidBackBefore() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        String invoice = watch.charge("12.34", "MANUAL");
        billing.refund("test-" + invoice, invoice, Money.of("12.34", "EUR"));
        watch.moveToLook(1);
        assertThat(watch.told("We checked after the billing date")).hasSize(1);
        assertThat(watch.ended().tasks()).isEmpty();
    }

    @Test
    @DisplayName("SEM-23 not dealt with in time the supervisors have it too, on the second")
    void overdue() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        moveTo(watch.look(1).plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(watch.ended().task().path("priority").asInt()).isEqualTo(70);
        moveTo(watch.look(1).plus(Duration.ofDays(1)).plusSeconds(5));
        assertThat(watch.ended().task().path("priority").asInt()).isEqualTo(90);
        assertThat(watch.told("This is taking longer than promised")).hasSize(1);
        watch.handled("REFUNDED", "late, but done");
        assertThat(watch.goesOn()).isTrue();
    }

    @Test
    @DisplayName("an answer that says not what was done is refused, and the task stays")
    void unclearAnswer() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        assertThat(watch.answers("complete", "", "something").status()).isEqualTo(422);
        assertThat(watch.answers("complete", "REFUNDED", " ").status()).isEqualTo(422);
        assertThat(watch.answers("complete", "REFUNDED", "x".repeat(4001)).status())
                .isEqualTo(422);
        assertThat(watch.ended().tasks()).hasSize(1);
        assertThat(watch.answers("complete", "REFUNDED", "now it does").status())
                .isEqualTo(204);
        assertThat(watch.ended().tasks()).isEmpty();
    }
}
