package io.sortie.cancellation;

import java.util.List;

/**
 * A row of {@code cancel-page.dmn}: what the page to cancel asks for [LAW-02, LAW-15], and whether a summary comes before
 * the last click [LAW-03, CON-07].
 *
 * @param name names its wordings, {@code law.<part>.<name>}
 * @param required those of the fields that must be filled in
 * @param fields all that may be filled in, in their order on the page
 * @param offers whether anything else stands beside the form, or beside the last button
 */
public record CancelPage(String name, boolean summary, List<String> required, List<String> fields, boolean offers) {

    private static final String GENERAL = "GENERAL";

    public CancelPage {
        required = List.copyOf(required);
        fields = List.copyOf(fields);
    }

    /** Whether a statute says what stands on it. */
    public boolean statutory() {
        return !name.equals(GENERAL);
    }

    public boolean asks(String field) {
        return fields.contains(field);
    }

    public boolean requires(String field) {
        return required.contains(field);
    }
}
