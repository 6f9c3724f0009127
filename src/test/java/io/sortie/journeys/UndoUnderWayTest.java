package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Between an accepted undo and the moment when billing goes on again. */
class UndoUnderWayTest extends CancellationJourney {

    private final FaultyCalls faults = new FaultyCalls(this);

    @AfterEach
    void noFaults() {
        faults.clear();
        settle();
    }

    @Test
    @DisplayName("CON-12 an accepted undo says so until billing has gone on; a second one is told where it stands")
    void underWay() {
        Customer anna = customerOf("splashtop").buys();
        Cancelling leaving = anna.cancels("signedIn", true);
        RunningSortie.Answer accepted = post(undo(leaving), null, "system");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().path("state").asText()).isEqualTo("SCHEDULED");
        assertThat(leaving.timeline()).last().isEqualTo("The cancellation is being undone.");
        assertThat(get("/api/v1/cases?state=SCHEDULED", "system").text()).contains(leaving.reference());
        assertThat(anna.orders()).containsExactly("cancel");
        assertRefused(leaving, "undone already: billing is being told");

        settle();
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
        List<String> told = leaving.timeline();
        assertThat(told.subList(told.size() - 3, told.size()))
                .containsExactly(
                        "The cancellation is being undone.",
                        "Billing goes on as before.",
                        "The cancellation was undone.");
        assertRefused(leaving, "has been undone: the subscription goes on");
        assertThat(leaving.timeline()).isEqualTo(told);
    }

    @Test
    @DisplayName("CON-12 the customer's page says so too and offers nothing, also while a person has to repair a step")
    void nothingIsOffered() {
        Customer anna = customerOf("splashtop").buys();
        Cancelling leaving = anna.cancels("signedIn", true);
        faults.order("uncancel", "FAIL_BEFORE", 50);
        assertThat(leaving.press(leaving.trackLink() + "/undo").status()).isEqualTo(303);
        String page = get(leaving.trackLink(), null).text();
        assertThat(page).contains("Being undone", "goes on as before").doesNotContain("What you can do");
        settle();
        assertThat(faults.fired("uncancel")).isPositive();
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        advance("PT9H");
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        assertThat(get(leaving.trackLink(), null).text()).doesNotContain("What you can do");
        assertThat(leaving.press(leaving.trackLink() + "/undo").status()).isEqualTo(409);
        assertRefused(leaving, "undone already");
    }

    private void assertRefused(Cancelling leaving, String sentence) {
        RunningSortie.Answer refused = post(undo(leaving), null, "system");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:sortie:problem:case-state");
        assertThat(refused.body().path("detail").asText()).contains(sentence);
    }

    private static String undo(Cancelling leaving) {
        return "/api/v1/cases/" + leaving.reference() + "/undo";
    }
}
