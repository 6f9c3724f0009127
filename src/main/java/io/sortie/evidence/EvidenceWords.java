package io.sortie.evidence;

import io.sortie.cases.CaseReference;
import io.sortie.wording.Wording;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The evidence of a case as agents read it in a form. */
@Component
public class EvidenceWords {

    private final EvidenceFiles files;
    private final Wording wording;

    EvidenceWords(EvidenceFiles files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    /** A line for each file: name, type, size and when it was added; a dash when there is none. */
    public String lines(CaseReference reference, Locale locale, ZoneId zone) {
        String lines = files.of(reference).stream()
                .map(file -> String.join(
                        " · ",
                        file.fileName(),
                        wording.text("evidence.type." + file.type(), locale),
                        wording.size(file.size(), locale),
                        wording.minute(file.at(), locale, zone)))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "–" : lines;
    }
}
