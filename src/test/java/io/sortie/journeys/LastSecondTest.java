package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.AtOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once: one press of many counts, and of press and timer one wins. */
class LastSecondTest extends CancellationJourney {

    private static final int CUSTOMERS = 30;

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

    @RepeatedTest(3)
    @DisplayName(
            "SEM-02 30 confirmations before, at and after the deadline: each takes one branch, and the page says which")
    void aroundTheDeadline() throws Exception {
        List<Cancelling> all = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            all.add(customerOf("semrush").buys().cancels());
        }
        Instant last = all.get(CUSTOMERS - 1).instant("dueAt");
        moveTo(all.get(0).instant("dueAt").minusSeconds(2));
        Queue<Integer> pages = new ConcurrentLinkedQueue<>();
        all.subList(0, 10).forEach(leaving -> pages.add(press(leaving)));
        CompletableFuture<Void> clock = CompletableFuture.runAsync(() -> moveTo(last.plusMillis(1)));
        List<CompletableFuture<Void>> presses = all.subList(10, 20).stream()
                .map(leaving -> CompletableFuture.runAsync(() -> pages.add(press(leaving))))
                .toList();
        clock.get(60, TimeUnit.SECONDS);
        for (CompletableFuture<Void> press : presses) {
            press.get(60, TimeUnit.SECONDS);
        }
        all.subList(20, CUSTOMERS).forEach(leaving -> pages.add(press(leaving)));
        settle();
        assertThat(pages).hasSize(CUSTOMERS).contains(200, 410).containsOnly(200, 410);
        long confirmed = all.stream().filter(LastSecondTest::tookOneBranch).count();
        assertThat(confirmed)
                .isEqualTo(pages.stream().filter(page -> page == 200).count());
    }

    private static int press(Cancelling leaving) {
        return leaving.press(leaving.confirmLink()).status();
    }

    /** True for confirmed, false for lapsed; both to the last consequence. */
    private static boolean tookOneBranch(Cancelling leaving) {
        boolean confirmed = leaving.state().equals("AWAITING_AGENT");
        List<String> subjects = leaving.customer().subjects();
        assertThat(leaving.outcome()).isEqualTo(confirmed ? "null" : "LAPSED");
        assertThat(leaving.tasks()).hasSize(confirmed ? 1 : 0);
        assertThat(subjects).hasSize(2);
        assertThat(subjects.get(1))
                .startsWith(confirmed ? "Your cancellation request is confirmed" : "Not confirmed in time");
        assertThat(leaving.passed())
                .contains(confirmed ? "event_confirmed" : "event_confirmationExpired")
                .doesNotContain(confirmed ? "endEvent_requestLapsed" : "userTask_reviewCancellation");
        return confirmed;
    }
}
