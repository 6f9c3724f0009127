package io.sortie.web.pages;

import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.util.List;

/**
 * Why a form was not taken, for the error summary and the fields.
 *
 * @param sentence what is wrong as a whole
 * @param errors what is wrong with single fields; the field is the form's own name for it
 */
record Refusal(int status, String sentence, List<FieldError> errors) {

    static Refusal of(Problem problem, Words words) {
        String sentence = words.of("problem." + problem.key() + ".detail", problem.values());
        return new Refusal(problem.status(), sentence, inForm(problem.errors(), words));
    }

    static Refusal of(List<FieldError> errors, Words words) {
        return new Refusal(422, words.of("refusal.fields"), inForm(errors, words));
    }

    /** The message of this field, or null. */
    public String on(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    // A service speaks of "customer.email"; the form's field is "email".
    private static List<FieldError> inForm(List<FieldError> errors, Words words) {
        return errors.stream()
                .map(error -> new FieldError(
                        error.field().substring(error.field().lastIndexOf('.') + 1), words.of(error.message())))
                .toList();
    }
}
