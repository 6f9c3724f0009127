package io.sortie.legalhold;

import io.sortie.deletionfile.HeldCategories;
import io.sortie.forms.Answers;
import io.sortie.personaldata.DataCategory;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the form "examine-hold"; what is missing is refused with the field's name, so that no refusal goes without reasons. */
@Component
class HoldAnswers {

    enum Decision {
        RELEASE,
        PARTIAL,
        HOLD,
        REFUSE;

        /** The sentence of the timeline. */
        String sentence() {
            return "hold-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param categories to be kept until that day, as {@code erasure-scope.dmn} calls them; empty unless PARTIAL */
    record Given(Decision decision, List<String> categories, String ground, LocalDate until, String note) {}

    /** Fields of the form and the category that each keeps. */
    private static final Map<String, DataCategory> CATEGORIES = Map.of(
            "keepInvoices",
            DataCategory.INVOICES,
            "keepCases",
            DataCategory.CASES,
            "keepMessages",
            DataCategory.MESSAGES,
            "keepEvidence",
            DataCategory.EVIDENCE);

    static Map<String, Object> unanswered() {
        Map<String, Object> empty =
                new HashMap<>(Map.of("decision", "", "heldGround", "", "heldUntil", "", "holdNote", ""));
        CATEGORIES.keySet().forEach(field -> empty.put(field, false));
        return empty;
    }

    Given read(Answers answers, LocalDate today) {
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == Decision.RELEASE) {
            return new Given(decision, List.of(), null, null, answers.text("holdNote"));
        }
        String note = answers.note("holdNote");
        if (decision == Decision.REFUSE) {
            return new Given(decision, List.of(), null, null, note);
        }
        LocalDate until = date(answers.text("heldUntil"));
        if (!until.isAfter(today)) {
            throw Problem.invalid("heldUntil", "{invalid.date-past}");
        }
        if (decision == Decision.HOLD) {
            return new Given(decision, List.of(), null, until, note);
        }
        return new Given(decision, categories(answers), ground(answers), until, note);
    }

    private static String ground(Answers answers) {
        String ground = answers.text("heldGround");
        if (!HeldCategories.GROUNDS.contains(ground)) {
            throw Problem.invalid("heldGround", "{invalid.choice}");
        }
        return ground;
    }

    private static List<String> categories(Answers answers) {
        List<String> kept = CATEGORIES.entrySet().stream()
                .filter(field -> answers.ticked(field.getKey()))
                .map(field -> field.getValue().name())
                .sorted()
                .toList();
        if (kept.isEmpty()) {
            throw Problem.invalid("keepInvoices", "{invalid.required}");
        }
        return kept;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("heldUntil", "{invalid.date}");
        }
    }
}
