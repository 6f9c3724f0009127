package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** A business customer in France, their outage as an agent states it, and their choice. */
abstract class OutageJourney extends RefundFaultsJourney {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    Answer choose(Refunding refund, String choice) {
        Answer chosen = post("/api/v1/cases/" + refund.reference() + "/choice", Map.of("choice", choice), "system");
        settle();
        return chosen;
    }

    Refunding offered(String length, String bonus) {
        return asked().done("agent", stated(length, true, bonus));
    }

    Refunding asked() {
        Customer customer = customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .with("startedOn", "-P10D")
                .price("12.90", "EUR")
                .buys();
        Refunding refund = Refunding.asked(customer, "OUTAGE", Map.of());
        assertThat(refund.task()).isEqualTo("userTask_judgeRequest");
        return refund;
    }

    /** As the form sends it: what the clocks in France showed. */
    Map<String, Object> stated(String length, boolean ours, String bonus) {
        LocalDateTime end = LocalDateTime.ofInstant(now(), PARIS).minusDays(1).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime start =
                LocalDateTime.ofInstant(end.atZone(PARIS).toInstant().minus(Duration.parse(length)), PARIS);
        Map<String, Object> answers = new HashMap<>(Map.of("judgement", "OUTAGE", "judgementNote", "Our data centre."));
        answers.put("outageStart", start.toString());
        answers.put("outageEnd", end.toString());
        answers.put("outageOurs", ours);
        answers.put("bonusDays", bonus);
        return answers;
    }

    static Instant paidThrough(Refunding refund) {
        return Instant.parse(
                Refunding.bill(refund.of().customer()).path("paidThrough").asText());
    }

    static Instant daysLater(Instant instant, int days) {
        return instant.atZone(PARIS).plusDays(days).toInstant();
    }
}
