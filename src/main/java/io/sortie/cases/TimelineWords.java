package io.sortie.cases;

import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Timeline entries as sentences: moments are kept as ISO instants and written for each reader's language and zone. */
@Component
public class TimelineWords {

    private final Wording wording;

    TimelineWords(Wording wording) {
        this.wording = wording;
    }

    public String sentence(Timeline.Entry entry, Locale locale, ZoneId zone) {
        Map<String, String> values = new HashMap<>(entry.values());
        values.replaceAll((name, value) -> readable(value, locale, zone));
        return wording.text("timeline." + entry.key(), locale, values);
    }

    private String readable(String value, Locale locale, ZoneId zone) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return wording.minute(Instant.parse(value), locale, zone);
        } catch (DateTimeParseException text) {
            return value;
        }
    }
}
