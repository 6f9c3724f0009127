package io.sortie.web.pages;

import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts into a page's words what a service refused. The API's sentences speak to programmers; where a page has its own
 * ({@code refusal.<key>}, {@code entry.<field>.wrong}), that one is shown.
 */
record ProblemSentences(ProblemTexts texts) {

    private static final Set<String> UNKNOWN = Set.of("unknown-subscription", "unknown-account");
    private static final Set<String> IDENTIFYING = Set.of("subscriptionId", "accountId", "email");

    String of(Problem problem, Words words) {
        return words.orText("refusal." + problem.key(), texts.sentence(problem, words.locale()));
    }

    /** By the form's field; a problem that names none stands under its own key, as its sentence. */
    Map<String, String> byField(List<Problem> problems, List<String> fields, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byField(problem, fields, words).forEach(errors::putIfAbsent);
            if (problem.errors().isEmpty()) {
                errors.put(problem.key(), of(problem, words));
            }
        }
        return errors;
    }

    Map<String, String> byField(Problem problem, List<String> fields, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map<String, String> error : texts.errors(problem, words.locale())) {
            // A service speaks of "customer.email"; the form's field is "email".
            String path = error.get("field");
            String field = path.substring(path.lastIndexOf('.') + 1);
            errors.putIfAbsent(field, words.orText("entry." + field + ".wrong", error.get("message")));
        }
        if (UNKNOWN.contains(problem.key())) {
            // Never which of them was wrong: each may be, and the summary leads to both.
            fields.stream()
                    .filter(IDENTIFYING::contains)
                    .forEach(field -> errors.put(field, words.of("entry." + field + "." + problem.key())));
        }
        return errors;
    }
}
