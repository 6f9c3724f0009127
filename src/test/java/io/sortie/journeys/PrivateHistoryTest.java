package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine holds no personal data: after each step every column of every table of it is read. */
class PrivateHistoryTest extends CanaryJourney {

    @Test
    @DisplayName("LAW-21 the whole way out, form sent as Tasklist does")
    void withSubmitForm() {
        wholeWay("submit-form");
    }

    @Test
    @DisplayName("LAW-21 the whole way out, task completed as programs do")
    void withComplete() {
        wholeWay("complete");
    }

    @Test
    @DisplayName("LAW-21 undone while an agent has the form open")
    void undone() {
        Cancelling leaving = opened(customer("semrush")).confirmed();
        assertOnlyOnTheOpenTask(leaving);
        leaving.undo();
        assertNowhere();
    }

    @Test
    @DisplayName("LAW-21 at the app store, with an agent's help")
    void store() {
        Cancelling leaving = opened(customer("parlons"));
        assertNowhere();
        advance("P3D");
        assertOnlyOnTheOpenTask(leaving);
        answer(leaving, "complete");
        assertNowhere();
        leaving.undo();
        assertNowhere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    @DisplayName("LAW-21 a charge found after the end, with what finance wrote about it")
    void chargeFound(String door) {
        Cancelling leaving = opened(customer("semrush")).confirmed().agentDecides("PROCEED", NOTE + name);
        Watching watch = new Watching(leaving);
        watch.charge("12.34", "MANUAL");
        watch.moveToLook(1);
        assertOnlyOnTheOpenTask(leaving);
        assertThat(watch.answers(door, "EXPLAINED", NOTE + name).status()).isEqualTo(204);
        assertNowhere();
        watch.moveToLook(4);
        assertThat(watch.goesOn()).isFalse();
        assertNowhere();
        assertOnFile(leaving.customer());
    }

    @Test
    @DisplayName("LAW-21 notes on a task are refused: they belong to the case")
    void noNotesInTheEngine() {
        Cancelling leaving = opened(customer("semrush"));
        leaving.confirmed();
        String task = leaving.tasks().get(0).path("id").asText();
        Answer refused = post("/engine-rest/task/" + task + "/comment/create", Map.of("message", "a note"), "agent");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from ACT_HI_COMMENT")
                        .query(Integer.class)
                        .single())
                .isZero();
        leaving.undo();
    }

    private void wholeWay(String door) {
        Customer customer = customer("semrush");
        Cancelling leaving = opened(customer);
        assertNowhere();
        leaving.confirmed();
        assertOnlyOnTheOpenTask(leaving);
        answer(leaving, door);
        assertNowhere();
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        advance("P31D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertNowhere();
        assertOnFile(customer);
    }

    private void answer(Cancelling leaving, String door) {
        Map<String, Object> answers = Map.of(
                "decision", Cancelling.value("PROCEED"),
                "contactChannel", Cancelling.value("PHONE"),
                "contactNote", Cancelling.value(NOTE + name),
                "somethingElse", Cancelling.value(NOTE + name));
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/" + door;
        Answer done = post(path, Map.of("variables", answers), "agent");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertNowhere();
        settle();
        assertThat(leaving.timeline()).anyMatch(line -> line.contains(NOTE));
    }
}
