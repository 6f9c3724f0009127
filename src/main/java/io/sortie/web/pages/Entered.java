package io.sortie.web.pages;

import io.sortie.problems.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** A form as it was filled in. Everything is text, so that nothing of it is lost when it is refused. */
interface Entered {

    /** All entries by field name, in the order of the page: they travel as hidden fields. */
    Map<String, String> entries();

    /** What is missing or unreadable before any service is asked; the messages are keys. */
    List<FieldError> errors();

    default List<String> fields() {
        return List.copyOf(entries().keySet());
    }
}
