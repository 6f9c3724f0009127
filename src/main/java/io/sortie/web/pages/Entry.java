package io.sortie.web.pages;

import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** Reads single entries of a form; null is what cannot be read. */
final class Entry {

    private Entry() {}

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** A number that the customer copies from an invoice. */
    static String number(String value) {
        return text(TypedNumbers.tidy(value));
    }

    static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Random id of one trip through the pages, or empty: pressing the last button twice opens one case. */
    static String submission(String value) {
        return text(value).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? text(value) : "";
    }

    /** The key under which a case is opened at most once, or null when the form carries none. */
    static String idempotencyKey(String submission) {
        return submission.isEmpty() ? null : "page:" + submission;
    }

    static LocalDate date(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** An error for each of these fields that is empty. */
    static List<FieldError> missing(Entered form, String... fields) {
        return Stream.of(fields)
                .filter(field -> form.entries().get(field).isEmpty())
                .map(field -> new FieldError(field, "entry." + field + ".missing"))
                .toList();
    }
}
