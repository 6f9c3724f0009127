package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the process has decided cannot be overwritten by whoever works on its tasks. */
class DecidedVariablesTest extends CancellationJourney {

    private static final Map<String, Object> ANSWERS = Map.of(
            "decision", Cancelling.value("PROCEED"),
            "contactChannel", Cancelling.value("PHONE"),
            "contactNote", Cancelling.value("wants out"),
            "customerKept", Cancelling.value(true));

    @ParameterizedTest(name = "S4 {0} by {2} with a decided variable is refused and changes nothing")
    @MethodSource("doors")
    @DisplayName("S4 a task's answers never overwrite what the process has decided")
    void refused(String door, Object body, String user) {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed();
        Answer refused = post("/engine-rest/task/" + leaving.task().path("id").asText() + "/" + door, body, user);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("customerKept", "decided by the process");
        settle();
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
        assertThat(leaving.agentDecides("PROCEED", "wants out").state()).isEqualTo("IN_RETENTION");
    }

    @Test
    @DisplayName("S6 a variable that is called like the steps of a diagram does not take their place")
    void stepsStayTheirOwn() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed();
        Map<String, Object> answers = Map.of(
                "decision", Cancelling.value("PROCEED"),
                "contactChannel", Cancelling.value("PHONE"),
                "contactNote", Cancelling.value("wants out"),
                "cancellationTasks", Cancelling.value("mine now"));
        String door = "/engine-rest/task/" + leaving.task().path("id").asText() + "/complete";
        assertThat(post(door, Map.of("variables", answers), "agent").status()).isEqualTo(204);
        settle();
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(anna.orders()).containsExactly("cancel");
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of("complete", Map.of("variables", ANSWERS), "agent"),
                Arguments.of("submit-form", Map.of("variables", ANSWERS), "agent"),
                Arguments.of("resolve", Map.of("variables", ANSWERS), "agent"),
                Arguments.of("variables", Map.of("modifications", ANSWERS), "supervisor"),
                Arguments.of("variables", Map.of("deletions", new String[] {"customerKept"}), "supervisor"),
                Arguments.of("localVariables", Map.of("modifications", ANSWERS), "supervisor"));
    }
}
