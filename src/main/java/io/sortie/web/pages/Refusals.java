package io.sortie.web.pages;

import io.sortie.billing.BillingUnavailable;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.problems.ProblemTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts into a page's words what a service refused. The API's sentences speak to programmers; where a page has its own
 * ({@code refusal.<key>}, {@code cancel.<field>.wrong}), that one is shown.
 */
@Component
class Refusals {

    private final ProblemTexts texts;

    Refusals(ProblemTexts texts) {
        this.texts = texts;
    }

    Refusal of(Problem problem, Words words) {
        String sentence = words.orText("refusal." + problem.key(), texts.sentence(problem, words.locale()));
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map<String, String> error : texts.errors(problem, words.locale())) {
            // A service speaks of "customer.email"; the form's field is "email".
            String path = error.get("field");
            String field = path.substring(path.lastIndexOf('.') + 1);
            errors.putIfAbsent(field, words.orText("cancel." + field + ".wrong", error.get("message")));
        }
        return new Refusal(problem.status(), sentence, inOrder(errors));
    }

    /** Billing cannot be asked: the entries stay, and the same form can be sent again. */
    Refusal of(BillingUnavailable outage, Words words) {
        return new Refusal(503, words.of("refusal.billing-unavailable"), List.of());
    }

    /** Somebody else, or a timer, was faster. */
    Refusal of(Overtaken lost, Words words) {
        return new Refusal(409, words.of("refusal.overtaken"), List.of());
    }

    /** What the page itself found; the messages are keys. */
    Refusal of(List<FieldError> errors, Words words) {
        Map<String, String> shown = new LinkedHashMap<>();
        errors.forEach(error -> shown.put(error.field(), words.of(error.message())));
        return new Refusal(422, words.of("refusal.invalid-request"), inOrder(shown));
    }

    // In the order of the page, so that the summary reads like the form.
    private static List<FieldError> inOrder(Map<String, String> errors) {
        return errors.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(error -> place(error.getKey())))
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
    }

    private static int place(String field) {
        int place = CancelForm.FIELDS.indexOf(field);
        return place < 0 ? CancelForm.FIELDS.size() : place;
    }
}
