package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When billing ends, and that nothing is charged from then on. */
class BillingEndTest extends CancellationJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    @DisplayName("SPL-05 a second before the end the case is scheduled, at the end retention begins")
    void toTheSecond() {
        Cancelling leaving = customerOf("splashtop").buys().cancels("signedIn", true);
        Instant end = leaving.instant("billingEnd");
        moveTo(end.minusSeconds(1));
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        assertThat(leaving.customer().billing().path("status").asText()).isEqualTo("CANCELLATION_PENDING");
        moveTo(end.plusMillis(1));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.customer().billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(leaving.passed()).contains("event_billingEnded", "callActivity_keepProjectData");
    }

    @Test
    @DisplayName("until a second before the end it can be undone, afterwards it cannot")
    void undoUntilTheEnd() {
        Customer late = customerOf("splashtop").buys();
        Cancelling tooLate = late.cancels("signedIn", true);
        Customer inTime = customerOf("splashtop").buys();
        Cancelling undone = inTime.cancels("signedIn", true);
        Instant end = undone.instant("accessEnd");
        assertThat(inTime.mail("Proof").path("text").asText()).contains("you can undo the cancellation");
        moveTo(end.minusSeconds(1));
        assertThat(undone.undo().status()).isEqualTo(200);
        assertThat(undone.outcome()).isEqualTo("UNDONE");
        moveTo(end.plusMillis(1));
        assertThat(tooLate.undo().status()).isEqualTo(409);
        assertThat(late.orders()).containsExactly("cancel");
        assertThat(inTime.charged("RENEWAL")).hasSize(2);
    }

    @Test
    @DisplayName("SPL-05 no renewal is charged early nor in any period after renewal was turned off")
    void noRenewalAfterTheEnd() {
        Customer morgan = customerOf("splashtop").with("startedOn", "-P10D").buys();
        Cancelling leaving = morgan.cancels("signedIn", true);
        assertThat(morgan.charged("RENEWAL")).hasSize(1);
        for (int month = 1; month <= 6; month++) {
            advance("P31D");
            assertThat(morgan.charged("RENEWAL")).as("after %s months", month).hasSize(1);
        }
        assertThat(leaving.outcome()).isEqualTo("ENDED");
    }

    @Test
    @DisplayName(
            "SPL-05 SEM-03 a renewal while the agent was late is taken back: the cancellation counts from its confirmation")
    void renewalWhileTheAgentWasLate() {
        LocalDate tomorrow = LocalDate.ofInstant(now(), PARIS).plusDays(1);
        Customer anna = customerOf("semrush")
                .with("startedOn", tomorrow.minusDays(20).toString())
                .with("period", "P10D")
                .with("zone", "Europe/Paris")
                .buys();
        Cancelling leaving = anna.cancels().confirmed();
        advance("P3D");
        leaving.agentDecides("PROCEED", "");
        assertThat(anna.billing().path("billingEnd").asText())
                .isLessThan(now().minusSeconds(86_400).toString());
        BigDecimal charged = BigDecimal.ZERO;
        for (JsonNode charge : anna.billing().path("charges")) {
            charged = charged.add(
                    new BigDecimal(charge.path("amount").path("amount").asText()));
        }
        BigDecimal price =
                new BigDecimal(anna.billing().path("price").path("amount").asText());
        assertThat(charged).isEqualByComparingTo(price.multiply(BigDecimal.valueOf(2)));
        assertThat(leaving.instant("dataKeptUntil")).isAfter(now().plusSeconds(29 * 86_400));
    }

    @Test
    @DisplayName("SPL-05 beside it a subscription that goes on is charged each month")
    void othersGoOn() {
        Customer stays = customerOf("splashtop").with("startedOn", "-P10D").buys();
        advance("P93D");
        assertThat(stays.charged("RENEWAL")).hasSize(4);
    }

    @Test
    @DisplayName("a requested end date is honoured: billing runs through that day in the customer's zone")
    void requestedEndDate() {
        LocalDate day = LocalDate.ofInstant(now(), PARIS).plusDays(17);
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving =
                anna.cancels("requestedEndDate", day.toString()).confirmed().agentDecides("PROCEED", "");
        Instant end = day.plusDays(1).atStartOfDay(PARIS).toInstant();
        assertThat(Instant.parse(anna.billing().path("billingEnd").asText())).isEqualTo(end);
        assertThat(leaving.instant("billingEnd")).isEqualTo(end);
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        moveTo(end.plusMillis(1));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.instant("dataKeptUntil")).isAfterOrEqualTo(leaving.instant("accessEnd"));
    }

    @Test
    @DisplayName("a requested end earlier than the contract allows is moved to the end of the term")
    void requestedTooEarly() {
        LocalDate day = LocalDate.ofInstant(now(), PARIS).plusDays(2);
        Customer morgan = customerOf("splashtop").with("startedOn", "-P10D").buys();
        Cancelling leaving = morgan.cancels("signedIn", true, "requestedEndDate", day.toString());
        assertThat(leaving.instant("billingEnd"))
                .isEqualTo(Instant.parse(morgan.billing().path("paidThrough").asText()));
    }

    @Test
    @DisplayName("days begin in the customer's zone, also beyond a change of summer time")
    void overSummerTime() {
        ZoneId newYork = ZoneId.of("America/New_York");
        ZoneOffsetTransition change = newYork.getRules().nextTransition(now());
        LocalDate day = LocalDate.ofInstant(change.getInstant(), newYork).plusDays(3);
        Customer jordan = customerOf("semrush").who("country", "US").buys();
        Cancelling leaving =
                jordan.cancels("requestedEndDate", day.toString()).confirmed().agentDecides("PROCEED", "");
        ZonedDateTime end = leaving.instant("billingEnd").atZone(newYork);
        assertThat(end.toLocalDateTime()).isEqualTo(day.plusDays(1).atStartOfDay());
        assertThat(end.getOffset()).isNotEqualTo(newYork.getRules().getOffset(now()));
    }

    @Test
    @DisplayName("SEM-24 a trial is cancelled by the same two ways and is never charged")
    void trial() {
        for (boolean signedIn : new boolean[] {false, true}) {
            Customer lina = customerOf("semrush")
                    .with("startedOn", "-P2D")
                    .with("trialUntil", "P5D")
                    .buys();
            Cancelling leaving = lina.cancels("signedIn", signedIn);
            assertThat(leaving.state()).isEqualTo(signedIn ? "AWAITING_AGENT" : "AWAITING_CONFIRMATION");
            Cancelling stopped = signedIn ? leaving : leaving.confirmed();
            stopped.agentDecides("PROCEED", "");
            advance("P45D");
            assertThat(lina.billing().path("charges")).isEmpty();
            assertThat(leaving.outcome()).isEqualTo("ENDED");
        }
    }
}
