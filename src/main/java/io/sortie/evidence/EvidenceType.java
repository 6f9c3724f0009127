package io.sortie.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be added to a case, as it is served again, and how names of such files end. */
public enum EvidenceType {
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    PDF("application/pdf", ".pdf"),
    EML("message/rfc822", ".eml"),
    /** Web pages, drawings and programs in the form of text too: read as what they are, letter by letter. */
    TXT("text/plain", ".txt");

    private final String contentType;
    private final List<String> endings;

    EvidenceType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    static Optional<EvidenceType> of(String contentType) {
        return Stream.of(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }

    /** The same name if it ends as this type does, else with the type's ending after its own: "page.html.txt". */
    String named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith) ? fileName : fileName + endings.get(0);
    }
}
