package io.sortie.notification.receipt;

import java.util.List;
import java.util.StringJoiner;

/** The words of a proof, before they are set as PDF or as text. */
record ReceiptPage(
        String language,
        String brand,
        String heading,
        String intro,
        List<Line> lines,
        List<String> paragraphs,
        String made,
        String contactHeading,
        List<String> contact) {

    record Line(String label, String value) {}

    String text() {
        StringJoiner text =
                new StringJoiner("\n\n", "", "\n").add(brand).add(heading).add(intro);
        StringJoiner table = new StringJoiner("\n");
        String colon = "fr".equals(language) ? "\u00a0: " : ": ";
        lines.forEach(line -> table.add(line.label() + colon + line.value()));
        text.add(table.toString());
        paragraphs.forEach(text::add);
        return text.add(made)
                .add(contactHeading + " " + String.join(" · ", contact))
                .toString();
    }
}
