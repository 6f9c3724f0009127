package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The task of whoever finds out what became of an effect of a case. */
record Clarifying(RunningSortie sortie, String reference) {

    private static final String TASKS = "/engine-rest/task?processDefinitionKey=outcome-clarification";

    static Clarifying of(Cancelling leaving) {
        return new Clarifying(leaving.customer().sortie(), leaving.reference());
    }

    /** Says of all that is open "not done", so that no later test finds a task or a stuck case. */
    static void answerAll(RunningSortie sortie) {
        Customer.all(sortie.get(TASKS, "supervisor").body()).forEach(task -> {
            Map<String, Object> answers = Map.of(
                    "outcome", Cancelling.value("NOT_DONE"), "findingNote", Cancelling.value("Nobody waits for it."));
            String path = "/engine-rest/task/" + task.path("id").asText() + "/complete";
            sortie.post(path, Map.of("variables", answers), "supervisor");
        });
        sortie.settle();
    }

    List<JsonNode> tasks() {
        return Customer.all(sortie.get(TASKS + "&processInstanceBusinessKey=" + reference, "supervisor")
                .body());
    }

    JsonNode task() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0);
    }

    /** A variable of the task, as the form shows it. */
    String shown(String variable) {
        String path = "/engine-rest/task/" + task().path("id").asText() + "/localVariables/" + variable;
        return sortie.get(path, "supervisor").body().path("value").asText();
    }

    /** The supervisor answers; what is due then has been done. */
    void answers(Object... fieldsAndValues) {
        Answer answer = submits(fieldsAndValues);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        sortie.settle();
    }

    Answer submits(Object... fieldsAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            answers.put(fieldsAndValues[i].toString(), Cancelling.value(fieldsAndValues[i + 1]));
        }
        String path = "/engine-rest/task/" + task().path("id").asText() + "/complete";
        return sortie.post(path, Map.of("variables", answers), "supervisor");
    }
}
