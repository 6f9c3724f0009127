package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.cancellation.CancelPage;
import io.sortie.problems.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must be filled in is the table's to say. */
class CancelFormTest {

    private static final List<String> FIELDS = List.of("name", "kind", "legitimateReason", "requestedEndDate");

    @Test
    @DisplayName("CON-06 exactly what the row requires is missed, under the names of the page's entries")
    void required() {
        assertThat(missing()).isEmpty();
        assertThat(missing("requestedEndDate")).containsExactly("requestedEndDate");
        assertThat(missing("name", "kind", "legitimateReason")).containsExactly("name", "reason", "comment");
    }

    private static List<String> missing(String... required) {
        CancelPage page = new CancelPage("GENERAL", true, List.of(required), FIELDS, true);
        return CancelForm.EMPTY.on(page).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
