package io.sortie.undeliveredmail;

import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an agent answered in the form "reach-customer".
 *
 * @param channel of the contact, or null
 * @param note what was said; may be empty
 */
record ReachAnswer(Decision decision, Channel channel, String note) {

    enum Decision {
        SEND_AGAIN,
        REACHED,
        GIVE_UP
    }

    /** @throws Problem if nothing was decided: the task stays open */
    static ReachAnswer of(Map<String, Object> answers) {
        String channel = text(answers, "contactChannel");
        return new ReachAnswer(
                choice("decision", text(answers, "decision"), Decision.class),
                channel.isBlank() ? null : choice("contactChannel", channel, Channel.class),
                text(answers, "contactNote"));
    }

    private static <E extends Enum<E>> E choice(String field, String answer, Class<E> choices) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(new FieldError(field, "{invalid.choice}"))));
    }

    private static String text(Map<String, Object> answers, String name) {
        Object given = answers.get(name);
        return given == null ? "" : given.toString();
    }

    boolean sendsAgain() {
        return decision == Decision.SEND_AGAIN;
    }

    boolean reached() {
        return decision == Decision.REACHED;
    }

    boolean givesUp() {
        return decision == Decision.GIVE_UP;
    }

    boolean contacted() {
        return reached() || channel != null || !note.isBlank();
    }
}
