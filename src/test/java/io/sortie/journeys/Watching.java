package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The watch over a customer's charges after the end, at a brand that looks three days after each billing date. */
record Watching(Cancelling ended) {

    private static final Duration GRACE = Duration.ofDays(3);

    /** When billing is looked at for the nth time. */
    Instant look(int count) {
        JsonNode billing = ended.customer().billing();
        ZoneId zone = ZoneId.of(billing.path("zone").asText());
        Instant first = Instant.parse(billing.path("paidThrough").asText());
        LocalDate started = LocalDate.parse(billing.path("startedOn").asText());
        Period period = Period.parse(billing.path("period").asText());
        int terms = 0;
        while (started.plus(period.multipliedBy(terms))
                .atStartOfDay(zone)
                .toInstant()
                .isBefore(first)) {
            terms++;
        }
        LocalDate date = started.plus(period.multipliedBy(terms + count - 1));
        return date.atStartOfDay(zone).toInstant().plus(GRACE);
    }

    void moveToLook(int count) {
        sortie().moveTo(look(count).plusSeconds(1));
    }

    boolean goesOn() {
        String path = "/engine-rest/process-instance?processDefinitionKey=charge-watch&businessKey=";
        return !sortie().get(path + ended.reference(), "admin").body().isEmpty();
    }

    /** Something is charged now that should not be; its id. */
    String charge(String amount, String kind) {
        Map<String, Object> charge = new LinkedHashMap<>();
        charge.put("subscriptionId", ended.customer().subscription());
        charge.put("amount", Map.of("amount", amount, "currency", "EUR"));
        charge.put("kind", kind);
        RunningSortie.Answer booked = sortie().post("/demo/billing/charges", charge, null);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.body().path("id").asText();
    }

    /** What finance's form shows, field by field. */
    JsonNode form() {
        String path = "/engine-rest/task/" + ended.task().path("id").asText() + "/form-variables";
        RunningSortie.Answer shown = sortie().get(path, "finance");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        return shown.body();
    }

    String shown(String field) {
        return form().path(field).path("value").asText();
    }

    RunningSortie.Answer answers(String door, String handling, String note) {
        String path = "/engine-rest/task/" + ended.task().path("id").asText() + "/" + door;
        Map<String, Object> answers =
                Map.of("handling", Cancelling.value(handling), "handlingNote", Cancelling.value(note));
        RunningSortie.Answer done = sortie().post(path, Map.of("variables", answers), "finance");
        sortie().settle();
        return done;
    }

    void handled(String handling, String note) {
        RunningSortie.Answer done = answers("submit-form", handling, note);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    List<String> mails(String subject) {
        return ended.customer().subjects().stream()
                .filter(mail -> mail.startsWith(subject))
                .toList();
    }

    List<String> told(String sentence) {
        return ended.timeline().stream()
                .filter(line -> line.startsWith(sentence))
                .toList();
    }

    String page() {
        return sortie().get(ended.trackLink(), null).text();
    }

    private CancellationJourney sortie() {
        return ended.customer().sortie();
    }
}
