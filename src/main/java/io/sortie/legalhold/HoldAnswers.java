package io.sortie.legalhold;

import io.sortie.forms.Answers;
import io.sortie.personaldata.DataCategory;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
            return "hold-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param categories to be kept until that day, as {@code erasure-scope.dmn} calls them; empty unless PARTIAL
     * @param terms null where nothing is kept
     */
    record Given(Decision decision, List<String> categories, HoldTerms terms, String note) {}

    /** Fields of the form and the category that each keeps. */
    static final Map<String, DataCategory> CATEGORIES = Map.of(
            "keepInvoices",
            DataCategory.INVOICES,
            "keepCases",
            DataCategory.CASES,
            "keepMessages",
            DataCategory.MESSAGES,
            "keepEvidence",
            DataCategory.EVIDENCE,
            "keepDocuments",
            DataCategory.DOCUMENTS,
            "keepProjects",
            DataCategory.PROJECTS,
            "keepProfile",
            DataCategory.PROFILE,
            "keepContact",
            DataCategory.CONTACT,
            "keepMailing",
            DataCategory.MAILING,
            "keepPaymentMeans",
            DataCategory.PAYMENT_MEANS);

    static Map<String, Object> unanswered() {
        Map<String, Object> empty =
                new HashMap<>(Map.of("decision", "", "heldGround", "", "heldUntil", "", "holdNote", ""));
        CATEGORIES.keySet().forEach(field -> empty.put(field, false));
        return empty;
    }

    /** @param latest no hold lasts longer without being examined again */
    Given read(Answers answers, LocalDate today, LocalDate latest) {
        Decision decision = answers.choice("decision", Decision.class);
        if (decision == Decision.RELEASE) {
            return new Given(decision, List.of(), null, answers.text("holdNote"));
        }
        String note = answers.note("holdNote");
        if (decision == Decision.REFUSE) {
            return new Given(decision, List.of(), null, note);
        }
        HoldTerms terms = HoldTerms.read(answers, "heldGround", "heldUntil", today, latest);
        return new Given(decision, decision == Decision.PARTIAL ? categories(answers) : List.of(), terms, note);
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
}
