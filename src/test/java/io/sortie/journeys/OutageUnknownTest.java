package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingRefused;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.StopCharging;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to a longer term is lost, and nobody can be asked: no mistake gives both the time and the money [SMA-15]. */
class OutageUnknownTest extends OutageJourney {

    private static final String IMPOSSIBLE = "could not be made longer";

    @Autowired
    private BillingSystem billing;

    @Autowired
    private BillingCalls calls;

    @Test
    @DisplayName(
            "SMA-15 R6 made longer, answer lost, the repeat refused: a person finds out, and no refund comes on top of it")
    void repeatRefused() {
        Refunding refund = offered("PT60H", "");
        Instant before = paidThrough(refund);
        provider.guarantees(false, "PT24H");
        faults.order("extend", "FAIL_AFTER", 1);
        calls.afterTheNext("extend", () -> {
            throw new BillingRefused("this key was used before");
        });
        choose(refund, "EXTENSION");
        advance("PT1M");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(refund.of().timeline()).noneMatch(line -> line.contains(IMPOSSIBLE));
        Clarifying clarifying = Clarifying.of(refund.of());
        assertThat(clarifying.shown("orderedText")).startsWith("Make the term longer");
        assertThat(clarifying.shown("lookText")).contains("whether the running term ends later");
        assertThat(done(clarifying, "5.00")).as("no money moves").isEqualTo(422);
        assertThat(done(clarifying, "0")).isEqualTo(204);
        assertThat(refund.outcome()).isEqualTo("EXTENDED");
        assertThat(paidThrough(refund)).isEqualTo(daysLater(before, 3));
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName(
            "SMA-15 R6 the repeat is refused and a person finds nothing: sent as if for the first time, then the refund")
    void nothingFound() {
        Refunding refund = offered("PT60H", "");
        Instant end = paidThrough(refund);
        provider.guarantees(false, "PT24H");
        faults.order("extend", "FAIL_BEFORE", 1);
        choose(refund, "EXTENSION");
        String subscription = refund.of().customer().subscription();
        billing.stopCharging(UUID.randomUUID().toString(), new StopCharging(subscription, end, end, null, null));
        advance("PT1M");
        assertThat(refund.state()).isEqualTo("NEEDS_OPERATOR");
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "The term ends as before.");
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains(IMPOSSIBLE));
        assertThat(paidThrough(refund)).isEqualTo(end);
    }

    @Test
    @DisplayName("SMA-15 R6 found done by mistake: billing shows the term as it was, so a person is asked again")
    void wronglyDone() {
        Refunding refund = offered("PT60H", "");
        Instant before = paidThrough(refund);
        provider.guarantees(false, "PT10S");
        faults.order("extend", "FAIL_BEFORE", 1);
        choose(refund, "EXTENSION");
        advance("PT1M");
        String first = Clarifying.of(refund.of()).task().path("id").asText();
        assertThat(done(Clarifying.of(refund.of()), "0")).isEqualTo(204);
        assertThat(Clarifying.of(refund.of()).task().path("id").asText()).isNotEqualTo(first);
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("the other system does not show it"));
        assertThat(refund.subjects()).doesNotContain("Your term is longer now");
        Clarifying.of(refund.of()).answers("outcome", "NOT_DONE", NOTE, "It was another customer's.");
        assertThat(refund.outcome()).isEqualTo("EXTENDED");
        assertThat(paidThrough(refund)).isEqualTo(daysLater(before, 3));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"FAIL_AFTER, CLOSED", "FAIL_BEFORE, NEEDS_OPERATOR"})
    @DisplayName("SMA-15 R6 found done when the next term has begun: a renewal is not taken for the longer term")
    void renewedMeanwhile(String mode, String state) {
        Refunding refund = offered("PT60H", "");
        provider.guarantees(false, "PT10S");
        faults.order("extend", mode, 1);
        choose(refund, "EXTENSION");
        advance("PT1M");
        moveTo(paidThrough(refund).plusSeconds(60));
        assertThat(done(Clarifying.of(refund.of()), "0")).isEqualTo(204);
        assertThat(refund.state()).isEqualTo(state);
    }

    /** The supervisor has found it; what is due then has been done. */
    private int done(Clarifying clarifying, String amount) {
        int status = clarifying
                .submits("outcome", "DONE", NOTE, "Seen.", "foundAmount", amount, "foundCurrency", "EUR")
                .status();
        settle();
        return status;
    }
}
