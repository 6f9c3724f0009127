package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.AtOnce;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many at once: one press of many counts. Of press and timer one wins: {@link DeadlineTest}. */
class LastSecondTest extends CancellationJourney {

    @Test
    @DisplayName("SEM-02 one link pressed 50 times at once: one transition, one mail, one task, 50 friendly pages")
    void pressedFiftyTimes() throws Exception {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        String link = leaving.confirmLink();
        List<Integer> pages = AtOnce.run(50, () -> leaving.press(link).status());
        settle();
        assertThat(pages).hasSize(50).containsOnly(200, 410).containsOnlyOnce(200);
        assertThat(leaving.tasks()).hasSize(1);
        assertThat(anna.subjects())
                .filteredOn(s -> s.startsWith("Your cancellation request is confirmed"))
                .hasSize(1);
        assertThat(leaving.timeline())
                .filteredOn(line -> line.contains("through the link"))
                .hasSize(1);
        assertThat(leaving.passed()).filteredOn("event_confirmed"::equals).hasSize(1);
    }

    @Test
    @DisplayName("SEM-07 coming back asked for 20 times at once restores once")
    void comesBackTwentyTimes() throws Exception {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("PROCEED", "");
        String path = "/api/v1/cases/" + leaving.reference() + "/reactivation";
        List<Integer> answers = AtOnce.run(20, () -> post(path, null, "system").status());
        settle();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
        assertThat(leaving.outcome()).isEqualTo("CAME_BACK");
    }
}
