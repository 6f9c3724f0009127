package io.sortie.legalhold;

import io.sortie.deletionfile.HeldCategories;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Why something is held, and until which day. */
record HoldTerms(String ground, LocalDate until) {

    /**
     * @param latest no hold lasts longer without being examined again
     * @throws Problem with the name of the field that is missing or wrong
     */
    static HoldTerms read(Answers answers, String groundField, String untilField, LocalDate today, LocalDate latest) {
        LocalDate until = day(answers.text(untilField), untilField);
        if (!until.isAfter(today)) {
            throw Problem.invalid(untilField, "{invalid.date-past}");
        }
        if (until.isAfter(latest)) {
            throw Problem.invalid(untilField, "{invalid.date-far}");
        }
        String ground = answers.text(groundField);
        if (ground == null || !HeldCategories.GROUNDS.contains(ground)) {
            throw Problem.invalid(groundField, "{invalid.choice}");
        }
        return new HoldTerms(ground, until);
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "{invalid.date}");
        }
    }
}
