package io.sortie.cancellation;

import java.util.List;

/**
 * A row of {@code cancel-page.dmn}: what the public page to cancel asks for [LAW-02, LAW-15], and whether a summary comes
 * before the last click [LAW-03, CON-07].
 *
 * @param name names its wordings, {@code law.<part>.<name>}
 * @param fields all that may be filled in, the required ones first
 * @param offers whether anything else stands beside the form
 */
public record CancelPage(String name, boolean summary, List<String> required, List<String> fields, boolean offers) {

    /** The page of a subscription of one's own, and wherever no law asks for another. */
    public static final CancelPage GENERAL = new CancelPage(
            "GENERAL",
            true,
            List.of("name", "email", "subscriptionId"),
            List.of(
                    "name",
                    "email",
                    "subscriptionId",
                    "requestedEndDate",
                    "type",
                    "country",
                    "reason",
                    "expectedResolution",
                    "comment"),
            true);

    public CancelPage {
        required = List.copyOf(required);
        fields = List.copyOf(fields);
    }

    /** Whether a statute says what stands on it. */
    public boolean statutory() {
        return !name.equals(GENERAL.name);
    }

    public boolean asks(String field) {
        return fields.contains(field);
    }
}
