package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** After a long outage of the provider's own fault the customer chooses: everything paid back, or a longer term [SMA-15]. */
class OutageChoiceTest extends OutageJourney {

    private static final String EXTENSION = "/extension";
    private static final String REFUND = "/refund";

    @Autowired
    private BillingSystem billing;

    @Test
    @DisplayName(
            "SMA-15 SMA-19 extension, on the tracking page: the next charge comes later by outage and bonus, no money moves")
    void extensionOnThePage() {
        Refunding refund = offered("PT60H", "2");
        Instant before = paidThrough(refund);
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
        assertThat(refund.amount()).isEqualTo("12.90 EUR");
        assertThat(get(refund.of().trackLink(), null).text())
                .contains("You choose: a refund or a longer term", "Make my term longer", "Give me the refund");
        assertThat(refund.of().customer().mail("Please choose").path("text").asText())
                .contains("longer by 5 days", "Without an answer by");
        assertThat(refund.of().press(refund.of().trackLink() + EXTENSION).status())
                .isEqualTo(303);
        settle();
        assertThat(refund.outcome()).isEqualTo("EXTENDED");
        assertThat(refund.of().passed()).doesNotContain("endEvent_extensionImpossible");
        assertThat(paidThrough(refund)).isEqualTo(daysLater(before, 5));
        assertThat(refund.amount()).isNull();
        assertThat(refund.refunds()).isEmpty();
        assertThat(refund.subjects()).contains("Your term is longer now");
        assertThat(get(refund.of().trackLink(), null).text()).contains("Your term is longer now");
        assertThat(refund.of().press(refund.of().trackLink() + REFUND).status())
                .as("the first choice counts")
                .isEqualTo(409);
    }

    @Test
    @DisplayName(
            "SMA-15 SMA-19 refund: everything kept, after the approval of a colleague, and the term stays as it is")
    void refundChosen() {
        Refunding refund = offered("PT48H1S", "");
        Instant before = paidThrough(refund);
        assertThat(choose(refund, "REFUND").status()).isEqualTo(200);
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.shown("decisionText")).contains("Full refund", "[SMA-15]");
        assertThat(choose(refund, "EXTENSION").status()).as("chosen already").isEqualTo(409);
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.amount()).isEqualTo("12.90 EUR");
        assertThat(paidThrough(refund)).isEqualTo(before);
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("SMA-15 no answer: not extended at 13 days 23:59:58, extended at 14 days")
    void noAnswer() {
        Refunding refund = offered("PT72H", "");
        Instant before = paidThrough(refund);
        Instant until = refund.of().instant("dueAt");
        assertThat(Duration.between(now(), until)).isBetween(Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14));
        moveTo(until.minusSeconds(2));
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
        moveTo(until.plusSeconds(1));
        assertThat(refund.outcome()).isEqualTo("EXTENDED");
        assertThat(paidThrough(refund)).isEqualTo(daysLater(before, 3));
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("No choice was made in time"));
    }

    @ParameterizedTest(name = "{0}, ours: {1}, bonus: {2} -> {3}")
    @CsvSource({
        "PT48H, true, '', judgement",
        "P30D, false, '', judgement",
        "PT60H, true, 31, bonusDays",
        "PT60H, true, -1, bonusDays",
        "PT0S, true, '', outageEnd"
    })
    @DisplayName(
            "SMA-15 what the table gives no choice for, or too large a bonus, is refused with the field's name, and nothing is decided")
    void noChoice(String length, boolean ours, String bonus, String field) {
        Refunding refund = asked();
        Answer refused = refund.complete("agent", stated(length, ours, bonus));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        refund.done("agent", stated("PT60H", true, "30"));
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FAIL_BEFORE", "FAIL_AFTER", "TIMEOUT_AFTER"})
    @DisplayName("SMA-15 billing fails in between: the term gets longer once, looked up before it is ordered again")
    void billingFails(String mode) {
        Refunding refund = offered("PT60H", "");
        Instant before = paidThrough(refund);
        faults.order("extend", mode, 1);
        choose(refund, "EXTENSION");
        assertThat(get(refund.of().trackLink(), null).text())
                .contains("Your term is being made longer")
                .doesNotContain("Give me the refund");
        advance("PT10M");
        assertThat(refund.outcome()).isEqualTo("EXTENDED");
        assertThat(paidThrough(refund)).isEqualTo(daysLater(before, 3));
    }

    @Test
    @DisplayName("SMA-15 a subscription that ends cannot be made longer: what is left is the refund")
    void ends() {
        Refunding refund = offered("PT60H", "");
        Instant end = paidThrough(refund);
        String subscription = refund.of().customer().subscription();
        billing.stopCharging(UUID.randomUUID().toString(), new StopCharging(subscription, end, end, null, null));
        choose(refund, "EXTENSION");
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("could not be made longer"));
        assertThat(refund.of().passed()).contains("endEvent_extensionImpossible");
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SMA-15 one outage is made up for once: the next case shows it, and offers nothing for the same time again")
    void once() {
        Refunding first = offered("PT60H", "");
        choose(first, "EXTENSION");
        assertThat(first.outcome()).isEqualTo("EXTENDED");
        Refunding second = Refunding.asked(first.of().customer(), "OUTAGE", Map.of());
        assertThat(second.shown("decisionText")).contains("Made up for already", "by 3 days", first.reference());
        Answer refused = second.complete("agent", stated("PT72H", true, ""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("outageStart");
        assertThat(refused.body().path("detail").asText()).contains("The task is open as before");
        advance("P6D");
        second.done("agent", stated("PT60H", true, ""));
        assertThat(second.state()).as("another outage").isEqualTo("AWAITING_CUSTOMER");
    }

    @Test
    @DisplayName("SMA-15 nothing to choose where nothing was offered; a choice that is none is named")
    void nothingOffered() {
        Refunding refund = asked();
        assertThat(choose(refund, "REFUND").status()).isEqualTo(409);
        Answer wrong = post("/api/v1/cases/" + refund.reference() + "/choice", Map.of(), "system");
        assertThat(wrong.status()).isEqualTo(422);
    }
}
