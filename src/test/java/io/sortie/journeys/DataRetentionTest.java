package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The 30 days after the end, to the second. */
class DataRetentionTest extends CancellationJourney {

    @Test
    @DisplayName("SEM-07 after 29 days, 23:59:59 the customer can come back and finds everything")
    void lastSecond() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = ended(anna);
        moveTo(leaving.instant("dataKeptUntil").minusSeconds(1));
        assertThat(leaving.press(leaving.trackLink() + "/reactivation").status())
                .isEqualTo(303);
        settle();
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(leaving.outcome()).isEqualTo("CAME_BACK");
    }

    @Test
    @DisplayName("SEM-07 after 30 days the projects are erased and coming back is refused")
    void over() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = ended(anna);
        Instant kept = leaving.instant("dataKeptUntil");
        // counted from the moment billing was stopped, a moment after the confirmation that the end counts from
        assertThat(Duration.between(leaving.instant("billingEnd").plus(Duration.ofDays(30)), kept))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        moveTo(kept.minusSeconds(2));
        assertThat(anna.billing().path("projects")).hasSize(3);
        moveTo(kept.plusMillis(1));
        assertThat(anna.billing().path("projects")).isEmpty();
        assertThat(leaving.comeBack().status()).isEqualTo(409);
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(anna.orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("SEM-07 data is never erased while the paid service still runs")
    void neverBeforeAccessEnds() {
        Customer anna = customerOf("semrush")
                .with("period", "P1Y")
                .with("startedOn", "-P10D")
                .buys();
        Cancelling leaving = ended(anna);
        assertThat(leaving.instant("dataKeptUntil")).isEqualTo(leaving.instant("accessEnd"));
        advance("P40D");
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        moveTo(leaving.instant("accessEnd").plusMillis(1));
        assertThat(anna.billing().path("projects")).isEmpty();
    }

    @Test
    @DisplayName("SEM-07 two orders to come back are one")
    void comesBackOnce() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = ended(anna);
        assertThat(post("/api/v1/cases/" + leaving.reference() + "/reactivation", null, "system")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/v1/cases/" + leaving.reference() + "/reactivation", null, "system")
                        .status())
                .isEqualTo(409);
        settle();
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
        assertThat(leaving.timeline())
                .filteredOn(line -> line.startsWith("The customer came back"))
                .hasSize(1);
    }

    private static Cancelling ended(Customer customer) {
        Cancelling leaving = customer.cancels().confirmed().agentDecides("PROCEED", "");
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        return leaving;
    }
}
