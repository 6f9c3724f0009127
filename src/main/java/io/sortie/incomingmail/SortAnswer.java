package io.sortie.incomingmail;

import io.sortie.cases.CaseReference;
import io.sortie.problems.Problem;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an agent answered in the form "sort-out-mail".
 *
 * @param subscription with {@code OPEN_CASE}
 * @param order empty for the subscription's own
 * @param reference with {@code ADD_TO_CASE}
 */
record SortAnswer(Decision decision, String subscription, String order, CaseReference reference, String note) {

    enum Decision {
        OPEN_CASE,
        ADD_TO_CASE,
        NOTHING
    }

    /** @throws Problem that says what is missing: the task stays open */
    static SortAnswer of(Map<String, Object> answers) {
        Decision decision = Stream.of(Decision.values())
                .filter(choice -> choice.name().equals(text(answers, "decision")))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("decision", "{invalid.choice}"));
        boolean adds = decision == Decision.ADD_TO_CASE;
        return new SortAnswer(
                decision,
                decision == Decision.OPEN_CASE ? needed(answers, "forSubscription") : "",
                text(answers, "forOrder"),
                adds ? reference(needed(answers, "toCase")) : null,
                decision == Decision.NOTHING ? needed(answers, "sortNote") : text(answers, "sortNote"));
    }

    private static CaseReference reference(String text) {
        return CaseReference.find(text).orElseThrow(() -> Problem.invalid("toCase", "{invalid.reference}"));
    }

    private static String needed(Map<String, Object> answers, String name) {
        String given = text(answers, name);
        if (given.isEmpty()) {
            throw Problem.invalid(name, "{invalid.sort-out." + name + "}");
        }
        return given;
    }

    private static String text(Map<String, Object> answers, String name) {
        Object given = answers.get(name);
        return given == null ? "" : given.toString().strip();
    }

    boolean opensCase() {
        return decision == Decision.OPEN_CASE;
    }

    boolean addsToCase() {
        return decision == Decision.ADD_TO_CASE;
    }
}
