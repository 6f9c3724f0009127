package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's helpers as others rely on them. */
class DemoHelpersTest extends ApiJourney {

    @Test
    void the_clock_is_read_advanced_and_set() {
        Instant before = now();
        advance("PT90S");
        assertThat(now()).isAfterOrEqualTo(before.plusSeconds(90));
        Instant target = now().plusSeconds(120);
        assertThat(post("/demo/clock", "{\"set\":\"" + target + "\"}", null).status())
                .isEqualTo(200);
        assertThat(now()).isBetween(target, target.plus(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":\"soon\"}",
                "{\"advance\":\"-PT1H\"}",
                "{\"advance\":\"P9999999Y\"}",
                "{\"advance\":\"PT99999999999999H\"}",
                "{\"advance\":null}",
                "{\"set\":\"2020-01-01T00:00:00Z\"}",
                "{\"set\":\"2026-12-31\"}",
                "{\"set\":\"+999999999-01-01T00:00:00Z\"}"
            })
    void a_wrong_time_is_refused_and_the_clock_stays(String body) {
        Instant before = now();
        assertProblem(post("/demo/clock", body, null), 422, "invalid-request");
        assertThat(now()).isBefore(before.plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_is_no_json_object_is_malformed() {
        for (String body : List.of("{", "[]", "\"PT1H\"")) {
            assertProblem(post("/demo/clock", body, null), 400, "malformed-request");
        }
    }

    @Test
    void a_mail_has_its_fields() {
        Bought bought = buy();
        openCase(bought);
        settle();
        JsonNode mail = get("/demo/mailbox?to=" + bought.email(), null).body().get(0);
        assertThat(mail.fieldNames())
                .toIterable()
                .contains("to", "from", "subject", "at", "text", "html", "links", "attachments");
        assertThat(mail.path("to").asText()).isEqualTo(bought.email());
        assertThat(get("/demo/mailbox?to=nobody@example.org", null).text()).isEqualTo("[]");
    }

    @Test
    void an_unknown_subscription_is_not_found() {
        assertProblem(get("/demo/billing/subscriptions/SUB-NONE", null), 404, "unknown-subscription");
        assertProblem(get("/demo/nothing", null), 404, "http-404");
    }

    private Instant now() {
        return Instant.parse(get("/demo/clock", null).body().path("now").asText());
    }
}
