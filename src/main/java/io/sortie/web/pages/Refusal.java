package io.sortie.web.pages;

import io.sortie.evidence.EvidenceRefusals;
import io.sortie.problems.Problem.FieldError;
import java.util.List;

/**
 * Why a form was not taken, for the error summary and the fields.
 *
 * @param status of the answer
 * @param sentence what is wrong as a whole
 * @param errors what is wrong with single fields, by the form's own name for each and as sentences
 * @param fields of the form
 */
record Refusal(int status, String sentence, List<FieldError> errors, List<String> fields) {

    /** One field of a page that has only this one. */
    static Refusal of(String field, String sentence, String error) {
        return new Refusal(422, sentence, List.of(new FieldError(field, error)), List.of(field));
    }

    /** Whether the page has this field, so that the summary can lead to it. */
    public boolean leadsTo(String field) {
        return fields.contains(field) || EvidenceRefusals.FIELD.equals(field);
    }

    /** The sentence for this field, or null. */
    public String on(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
